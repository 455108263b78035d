namespace StudentHealth.Knowledge;

/// <summary>What the model learns from: a message and the number of its class.</summary>
/// <param name="Fold">In which part of a cross-validation it is held out; null: in none.</param>
internal sealed record TrainingMessage(string Text, Language Language, int Class, int? Fold);

/// <summary>The knobs of the model, chosen by measurement (tests/Benchmarks).</summary>
internal sealed record TopicModelOptions
{
    public GroupShares Shares { get; init; } = new(0.3f, 0.2f, 0.5f);

    public float PositiveCost { get; init; } = 4f;

    public float NegativeCost { get; init; } = 1f;

    /// <summary>How much the softmax regression counts beside the support vector machines, which count 1.</summary>
    public float SoftmaxShare { get; init; } = 0.2f;
}

/// <summary>
/// Scores a message against each class: a linear model over words, pairs, concepts and runs of letters. One model for the
/// three languages: French terms, names and concepts learned in one help in the others, and mixed messages need no case.
/// </summary>
internal sealed class TopicModel
{
    private readonly Vocabulary _vocabulary;
    private readonly LinearModel _model;
    private readonly MessageReader _reader;
    private readonly Lexicons _lexicons;
    private readonly TopicModelOptions _options;

    private TopicModel(Vocabulary vocabulary, LinearModel model, MessageReader reader, Lexicons lexicons, TopicModelOptions options) =>
        (_vocabulary, _model, _reader, _lexicons, _options) = (vocabulary, model, reader, lexicons, options);

    public int Features => _vocabulary.Count;

    public int Stride => _model.Stride;

    public static TopicModel Train(IReadOnlyList<TrainingMessage> messages, int classes, MessageReader reader, TopicModelOptions options)
    {
        var (words, features) = (new MessageWords(), new FeatureList());
        var lexicons = Lexicons.Learn(messages, reader);
        var vocabulary = new Vocabulary.Builder();
        var read = new (ulong[] Hashes, FeatureGroup[] Groups)[messages.Count];
        for (var i = 0; i < read.Length; i++)
        {
            reader.Read(messages[i].Text, messages[i].Language, words, lexicons);
            features.Read(words, 0, words.Count - 1, reader.Concepts);
            vocabulary.Add(features, isProse: messages[i].Fold is null);
            read[i] = features.ToArrays();
        }

        var known = vocabulary.Build();
        var vectorizer = new Vectorizer(known, options.Shares);
        var rows = new SparseVector[messages.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            features.Set(read[i]);
            vectorizer.Read(features);
            rows[i] = vectorizer.ToVector();
        }

        var model = LinearModel.Train(rows, [.. messages.Select(message => message.Class)], classes, known.Count, new SvmCost(options.PositiveCost, options.NegativeCost), options.SoftmaxShare);
        return new TopicModel(known, model, reader, lexicons, options);
    }

    /// <summary>Reads a message as the examples were read: misspelt words put right.</summary>
    public void Read(ReadOnlySpan<char> text, Language language, MessageWords words) => _reader.Read(text, language, words, _lexicons);

    public Vectorizer NewVectorizer() => new(_vocabulary, _options.Shares);

    /// <summary>What the class's score starts from, before any feature.</summary>
    public float BiasOf(int topic) => _model.BiasOf(topic);

    public float WeightOf(int feature, int topic) => _model.WeightOf(feature, topic);

    /// <summary>The number of a feature; -1 where no example has it.</summary>
    public int FindFeature(ulong hash) => _vocabulary.Find(hash);

    public Lexicon LexiconOf(Language language) => _lexicons.Of(language);

    /// <summary>Scores the words from first to last; above 0 speaks for a class, below against it.</summary>
    public void Score(MessageWords words, int first, int last, FeatureList features, Vectorizer vectorizer, Span<float> scores)
    {
        ReadFeatures(words, first, last, features, vectorizer);
        _model.Score(vectorizer.Features, vectorizer.Weights, scores);
    }

    /// <summary>Reads the words from first to last into features, and these into their numbers and values.</summary>
    public void ReadFeatures(MessageWords words, int first, int last, FeatureList features, Vectorizer vectorizer)
    {
        features.Read(words, first, last, _reader.Concepts);
        vectorizer.Read(features);
    }
}
