using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>The linear model, and messages as the vectors that it sees.</summary>
internal sealed class OwnVectors
{
    private readonly TopicModel _model;
    private readonly MessageWords _words = new();
    private readonly FeatureList _features = new();
    private readonly Vectorizer _vectorizer;
    private readonly float[] _scores;

    public OwnVectors(IReadOnlyList<TrainingMessage> messages, int classes, MessageReader reader)
    {
        _model = TopicModel.Train(messages, classes, reader, new TopicModelOptions());
        _vectorizer = _model.NewVectorizer();
        _scores = new float[_model.Stride];
        Classes = classes;
    }

    public int Classes { get; }

    public int Features => _model.Features;

    /// <summary>Scores of the last message that was read, one for each class.</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, Classes);

    public SparseVector Read(string text, Language language)
    {
        _model.Read(text, language, _words);
        _model.Score(_words, 0, _words.Count - 1, _features, _vectorizer, _scores);
        return _vectorizer.ToVector();
    }

    public int Classify(string text, Language language)
    {
        Read(text, language);
        return Best(Scores);
    }

    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            best = scores[i] > scores[best] ? i : best;
        return best;
    }
}
