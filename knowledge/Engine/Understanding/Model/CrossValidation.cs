namespace StudentHealth.Knowledge;

/// <summary>How the model scores a message that it was not trained on.</summary>
internal sealed record HeldOutScore(TrainingMessage Message, ScoreSummary Scores, bool IsRight, bool IsAmong);

/// <summary>Trains on four fifths and scores the last, five times; fits the calibration to what comes out.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>Messages made of two held-out ones, for each kind, language and fold.</summary>
    private const int Pairs = 200;

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
        var calibration = Calibration.Unfitted;
        foreach (var language in all.GroupBy(score => score.Message.Language))
        {
            calibration = calibration
                .With(Calibration.RightName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsRight))]))
                .With(Calibration.AmongName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsAmong))]));
        }

        var finder = new TwoQuestions(reader, set.None, chat);
        return calibration.With(Calibration.TwoName, LogisticFit.Fit([.. folds.SelectMany(fold => Cuts(fold.HeldOut, finder, new MessageScorer(fold.Model, set.None), set.None, chat, reader))]));
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

    private static List<(double[] Values, bool Yes)> Cuts(List<TrainingMessage> held, TwoQuestions finder, MessageScorer scorer, int none, IReadOnlySet<int> chat, MessageReader reader)
    {
        var random = new Random(104729);
        var cuts = new List<(double[] Values, bool Yes)>();
        var ours = held.Where(message => message.Class != none && !chat.Contains(message.Class)).ToList();
        foreach (var message in ours)
        {
            if (Cut(message.Text, message.Language, finder, scorer) is { } cut)
                cuts.Add((Values(cut.Cut), false));
        }

        foreach (var language in ours.GroupBy(message => message.Language))
        {
            var others = held.Where(message => message.Class == none && message.Language == language.Key).ToList();
            foreach (var (text, first, second) in new QuestionPairs([.. language], others, reader, random).Make(Pairs))
            {
                // Where the parts are misread, no cut is right: that is not for this fit to learn.
                if (Cut(text, language.Key, finder, scorer) is { } cut && (second is null || (cut.First == first.Class && cut.Second == second.Class)))
                    cuts.Add((Values(cut.Cut), second is not null));
            }
        }

        return cuts;
    }

    private static TwoTopics? Cut(string text, Language language, TwoQuestions finder, MessageScorer scorer)
    {
        scorer.Read(text, language);
        if (scorer.Words.Count == 0)
            return null;
        scorer.Score(0, scorer.Words.Count - 1);
        return finder.Find(scorer, scorer.Scores.ToArray());
    }

    private static double[] Values(ScoreSummary summary)
    {
        var values = new double[ScoreSummary.Values];
        summary.CopyTo(values);
        return values;
    }

    private static double[] Values(CutSummary summary)
    {
        var values = new double[CutSummary.Values];
        summary.CopyTo(values);
        return values;
    }
}
