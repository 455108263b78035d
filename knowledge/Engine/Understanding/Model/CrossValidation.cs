namespace StudentHealth.Knowledge;

/// <summary>How the model scores a message that it was not trained on.</summary>
internal sealed record HeldOutScore(TrainingMessage Message, ScoreSummary Scores, bool IsRight, bool IsAmong);

/// <summary>Trains on four fifths and scores the last, five times; fits the calibration to what comes out.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>Messages made of two held-out ones, for each language and fold.</summary>
    private const int Pairs = 120;

    /// <summary>The ways to write two questions in one message.</summary>
    private static readonly string[][] Joins =
    [
        [" et ", " ? et ", " ? ", ". ", ", ", " et aussi ", "\n", " aussi "],
        [" and ", "? and ", "? ", ". ", ", ", " and also ", "\n", " also "],
        [" y ", "? y ", "? ¿", ". ", ", ", " y también ", "\n", " además "],
    ];

    public static Calibration Fit(TrainingSet set, MessageReader reader, TopicModelOptions options, IReadOnlySet<int> chat, out IReadOnlyList<HeldOutScore> scored)
    {
        var all = new List<HeldOutScore>();
        var folds = new List<(TopicModel Model, List<TrainingMessage> HeldOut)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var model = TopicModel.Train([.. set.Messages.Where(message => message.Fold != held)], set.None + 1, reader, options);
            folds.Add((model, [.. set.Messages.Where(message => message.Fold == held)]));
            all.AddRange(Score(folds[^1].HeldOut, new MessageScorer(model, set.None)));
        }

        scored = all;
        var right = LogisticFit.Fit([.. all.Select(score => (Values(score.Scores.CopyTo), score.IsRight))]);
        var among = LogisticFit.Fit([.. all.Select(score => (Values(score.Scores.CopyTo), score.IsAmong))]);
        var finder = new TopicFinder(new Calibration(right, among, new double[right.Length]), reader, chat);
        var two = LogisticFit.Fit([.. folds.SelectMany(fold => Cuts(fold.HeldOut, finder, new MessageScorer(fold.Model, set.None), set.None, chat))]);
        return new Calibration(right, among, two);
    }

    private static IEnumerable<HeldOutScore> Score(List<TrainingMessage> held, MessageScorer scorer)
    {
        foreach (var message in held)
        {
            scorer.Read(message.Text, message.Language);
            if (scorer.Words.Count == 0)
                continue;
            var result = scorer.Score(0, scorer.Words.Count - 1);
            yield return new HeldOutScore(message, result.Summary, result.First == message.Class, result.First == message.Class || result.Second == message.Class || result.Third == message.Class);
        }
    }

    // Two questions are two messages put together; one question is a message, two on the same topic, or one beside a message
    // that is not ours.
    private static List<(double[] Values, bool Yes)> Cuts(List<TrainingMessage> held, TopicFinder finder, MessageScorer scorer, int none, IReadOnlySet<int> chat)
    {
        var random = new Random(104729);
        var cuts = new List<(double[] Values, bool Yes)>();
        var ours = held.Where(message => message.Class != none && !chat.Contains(message.Class)).ToList();
        foreach (var message in ours)
        {
            if (Cut(message.Text, message.Language, finder, scorer) is { } cut)
                cuts.Add((Values(cut.Cut.CopyTo), false));
        }

        foreach (var language in ours.GroupBy(message => message.Language))
        {
            var messages = language.ToList();
            var others = held.Where(message => message.Class == none && message.Language == language.Key).ToList();
            for (var pair = 0; pair < Pairs; pair++)
            {
                var first = messages[random.Next(messages.Count)];
                var same = messages.Where(message => message.Class == first.Class && message != first).ToList();
                foreach (var second in (ReadOnlySpan<TrainingMessage>)[messages[random.Next(messages.Count)], same[random.Next(same.Count)], others[random.Next(others.Count)]])
                {
                    var isTwo = second.Class != first.Class && second.Class != none;
                    if (Cut(Join(first, second, random), language.Key, finder, scorer) is { } cut
                        && (!isTwo || (cut.First.Topic == first.Class && cut.Second.Topic == second.Class)))
                        cuts.Add((Values(cut.Cut.CopyTo), isTwo));
                }
            }
        }

        return cuts;
    }

    private static string Join(TrainingMessage first, TrainingMessage second, Random random)
    {
        var joins = Joins[(int)first.Language];
        return first.Text.TrimEnd('?', ' ', '.') + joins[random.Next(joins.Length)] + second.Text;
    }

    private static TwoTopics? Cut(string text, Language language, TopicFinder finder, MessageScorer scorer)
    {
        scorer.Read(text, language);
        if (scorer.Words.Count == 0)
            return null;
        scorer.Score(0, scorer.Words.Count - 1);
        return finder.FindTwo(scorer, scorer.Scores[..^1].ToArray());
    }

    private static double[] Values(SpanCopy copy)
    {
        var values = new double[4];
        copy(values);
        return values;
    }

    private delegate void SpanCopy(Span<double> values);
}
