namespace StudentHealth.Knowledge;

/// <summary>The three best topics of some words, and how sure the scores are.</summary>
internal readonly record struct ScoredWords(int First, int Second, int Third, ScoreSummary Summary);

/// <summary>The buffers for scoring one message at a time.</summary>
internal sealed class MessageScorer(TopicModel model, int none)
{
    private readonly FeatureList _features = new();
    private readonly Vectorizer _vectorizer = model.NewVectorizer();
    private readonly float[] _scores = new float[model.Stride];
    private IReadOnlyCollection<int> _muted = [];

    public MessageWords Words { get; } = new();

    /// <summary>The scores of the last words that were scored, one for each topic and one for "none of ours".</summary>
    public ReadOnlySpan<float> Scores => _scores.AsSpan(0, none + 1);

    public void Read(ReadOnlySpan<char> text, Language language)
    {
        _muted = [];
        model.Read(text, language, Words);
    }

    /// <summary>Topics that the message is known not to mean: until the next one is read they are no candidates.</summary>
    public void Mute(IReadOnlyCollection<int> topics) => _muted = topics;

    public ScoredWords Score(int first, int last)
    {
        model.Score(Words, first, last, _features, _vectorizer, _scores);
        foreach (var topic in _muted)
            _scores[topic] = float.NegativeInfinity;
        var (best, second, third) = (0, -1, -1);
        for (var topic = 1; topic < none; topic++)
        {
            if (_scores[topic] > _scores[best])
                (best, second, third) = (topic, best, second);
            else if (second < 0 || _scores[topic] > _scores[second])
                (second, third) = (topic, second);
            else if (third < 0 || _scores[topic] > _scores[third])
                third = topic;
        }

        var lead = second < 0 ? 0 : _scores[best] - _scores[second];
        return new ScoredWords(best, second, third, new ScoreSummary(_scores[best], lead, _scores[none], _vectorizer.Known));
    }
}
