using System.Collections.Concurrent;

namespace StudentHealth.Knowledge;

/// <summary>
/// Hears calls for help that no phrase foresaw. The topic model's learner with three classes: apart from the topics, an alarm
/// need not win against each of them, and its threshold is its own.
/// </summary>
internal sealed class SafetyModel
{
    /// <summary>Of a long text each piece is read by itself, and none is missed on a border.</summary>
    private const int WindowLength = MessageWords.LongestText;
    private const int WindowOverlap = 200;

    /// <summary>What a sentence says by itself, the whole message may explain: it must say it more clearly.</summary>
    private const float SentenceMargin = 0.5f;

    private const int FewestWords = 3;

    /// <summary>Whole words and their neighbours tell more here than letters: "mort" and "mon" share too many. Chosen by cross-validation.</summary>
    private static readonly TopicModelOptions Options = new() { Shares = new GroupShares(0.6f, 0.2f, 0.2f), PositiveCost = 8, NegativeCost = 4, SoftmaxShare = 0.5f };

    private readonly TopicModel _model;
    private readonly ConcurrentBag<MessageScorer> _scorers = [];

    private SafetyModel(TopicModel model) => _model = model;

    public static SafetyModel Train(IReadOnlyList<TrainingMessage> messages, MessageReader reader) =>
        new(TopicModel.Train(messages, SafetyExamples.Classes, reader, Options));

    /// <summary>The highest scores of the whole and of each sentence, read with the spellings of each language.</summary>
    public SafetyScore Score(string text)
    {
        if (!_scorers.TryTake(out var scorer))
            scorer = new MessageScorer(_model, SafetyExamples.Ordinary);
        var score = SafetyScore.Nothing;
        for (var start = 0; ; start += WindowLength - WindowOverlap)
        {
            var window = text.AsSpan(start, Math.Min(WindowLength, text.Length - start));
            foreach (var language in LanguageCodes.All)
            {
                scorer.Read(window, language);
                score = Score(scorer, score);
            }

            if (start + WindowLength >= text.Length)
                break;
        }

        _scorers.Add(scorer);
        return score;
    }

    private static SafetyScore Score(MessageScorer scorer, SafetyScore score)
    {
        var words = scorer.Words;
        // So few words answer a question ("no", "alone", "what now"): only a phrase that is those words raises the alarm.
        if (words.Count < FewestWords)
            return score;
        score = score.Or(ScoreOf(scorer, 0, words.Count - 1));
        var first = 0;
        for (var end = 1; end <= words.Count; end++)
        {
            if (end < words.Count && words.BreakBefore(end) != WordFolder.SentenceEnd)
                continue;
            // The whole message is read already.
            if (end - first > 1 && end - first < words.Count)
                score = score.Or(ScoreOf(scorer, first, end - 1).Less(SentenceMargin));
            first = end;
        }

        return score;
    }

    private static SafetyScore ScoreOf(MessageScorer scorer, int first, int last)
    {
        scorer.Score(first, last);
        var ordinary = scorer.Scores[SafetyExamples.Ordinary];
        return new SafetyScore(scorer.Scores[SafetyExamples.Emergency] - ordinary, scorer.Scores[SafetyExamples.Distress] - ordinary);
    }
}

/// <summary>How much more a message is like an emergency, and like distress, than like an ordinary one.</summary>
internal readonly record struct SafetyScore(float Emergency, float Distress)
{
    public static SafetyScore Nothing { get; } = new(float.NegativeInfinity, float.NegativeInfinity);

    public float Gravest => Math.Max(Emergency, Distress);

    public SafetyScore Less(float margin) => new(Emergency - margin, Distress - margin);

    public SafetyScore Or(SafetyScore other) => new(Math.Max(Emergency, other.Emergency), Math.Max(Distress, other.Distress));
}
