namespace StudentHealth.Knowledge;

/// <summary>How the model scores a message that it was not trained on.</summary>
internal sealed record HeldOutScore(TrainingMessage Message, ScoreSummary Scores, bool IsRight, bool IsAmong);

/// <summary>What the cross-validation fitted, and what it was fitted to.</summary>
internal sealed record CrossValidated(Calibration Calibration, CutModel Cuts, IReadOnlyList<HeldOutScore> Scores, IReadOnlyList<HeldOutCuts> CutMessages);

/// <summary>Trains on four fifths and scores the last, five times; fits the calibration and the cuts to what comes out.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    public static CrossValidated Fit(TrainingSet set, MessageReader reader, TopicModelOptions options, IReadOnlySet<int> chat)
    {
        var (scores, cuts) = (new List<HeldOutScore>(), new List<HeldOutCuts>());
        var finder = new TwoQuestions(reader, new CutModel(), set.None, chat);
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var scorer = new MessageScorer(TopicModel.Train([.. set.Messages.Where(message => message.Fold != held)], set.None + 1, reader, options), set.None);
            var messages = set.Messages.Where(message => message.Fold == held).ToList();
            scores.AddRange(Score(messages, scorer));
            cuts.AddRange(messages.Where(message => !chat.Contains(message.Class)).Select(message => new HeldOutCuts(held, IsTwo: false, Cuts(message.Text, message.Language, null, finder, scorer))));
            cuts.AddRange(set.Pairs.Where(pair => pair.Fold == held).Select(pair => new HeldOutCuts(held, IsTwo: true, Cuts(pair.Text, pair.Language, (pair.First, pair.Second), finder, scorer))));
        }

        var calibration = Calibration.Unfitted;
        foreach (var language in scores.GroupBy(score => score.Message.Language))
        {
            calibration = calibration
                .With(Calibration.RightName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsRight))]))
                .With(Calibration.AmongName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsAmong))]));
        }

        return new CrossValidated(calibration, CutFit.Fit(cuts), scores, cuts);
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

    private static List<HeldOutCut> Cuts(string text, Language language, (int First, int Second)? meant, TwoQuestions finder, MessageScorer scorer)
    {
        var cuts = new List<HeldOutCut>();
        scorer.Read(text, language);
        if (scorer.Words.Count == 0)
            return cuts;
        scorer.Score(0, scorer.Words.Count - 1);
        Span<TwoTopics> found = stackalloc TwoTopics[TwoQuestions.MostCuts];
        foreach (var two in found[..finder.FindAll(scorer, scorer.Scores.ToArray(), found)])
            cuts.Add(new HeldOutCut(meant == (two.First, two.Second), two.Cut, CutModel.NamesAt(scorer.Words, two.LeftEnd, two.RightStart)));
        return cuts;
    }

    private static double[] Values(ScoreSummary summary)
    {
        var values = new double[ScoreSummary.Values];
        summary.CopyTo(values);
        return values;
    }
}
