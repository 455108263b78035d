namespace StudentHealth.Knowledge;

/// <summary>A feature of a message that the examples have.</summary>
/// <param name="Number">The model's.</param>
/// <param name="Value">How much it counts in the message.</param>
internal readonly record struct ReadFeature(int Number, float Value, FeatureName Name);

/// <summary>Some words as the model sees them.</summary>
/// <param name="Known">What the examples have, each once.</param>
/// <param name="UnknownWords">Words that no example and no answer has, each once, in their order.</param>
internal sealed record ReadWords(IReadOnlyList<ReadFeature> Known, IReadOnlyList<string> UnknownWords)
{
    /// <summary>0 to 1: the cosine of the angle between the two.</summary>
    public double Likeness(ReadWords other)
    {
        var values = Known.ToDictionary(feature => feature.Number, feature => feature.Value);
        var product = other.Known.Sum(feature => (double)feature.Value * values.GetValueOrDefault(feature.Number));
        return product == 0 ? 0 : product / (Length * other.Length);
    }

    private double Length => Math.Sqrt(Known.Sum(feature => (double)feature.Value * feature.Value));
}

/// <summary>Reads words as the model does, and keeps what each feature is called.</summary>
internal sealed class FeatureReader(TopicModel model, Concepts concepts)
{
    private readonly FeatureList _features = new();
    private readonly Vectorizer _vectorizer = model.NewVectorizer();

    public ReadWords Read(MessageWords words, int first, int last)
    {
        model.ReadFeatures(words, first, last, _features, _vectorizer);
        var all = FeatureNames.Of(words, first, last, concepts);
        var names = new Dictionary<int, FeatureName>();
        var unknown = new List<string>();
        for (var i = 0; i < _features.Count; i++)
        {
            if (model.FindFeature(_features.Hash(i)) is var feature and >= 0)
                names.TryAdd(feature, all[i]);
            else if (all[i].Kind == ClueKind.Word && !unknown.Contains(all[i].Text))
                unknown.Add(all[i].Text);
        }

        var known = new List<ReadFeature>(_vectorizer.Count);
        for (var i = 0; i < _vectorizer.Count; i++)
            known.Add(new ReadFeature(_vectorizer.Features[i], _vectorizer.Weights[i], names[_vectorizer.Features[i]]));
        return new ReadWords(known, unknown);
    }
}
