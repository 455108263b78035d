namespace StudentHealth.Knowledge;

/// <summary>How the model scores a message that it was not trained on.</summary>
internal sealed record HeldOutScore(TrainingMessage Message, ScoreSummary Scores, bool IsRight, bool IsAmong);

/// <summary>The best cut of a message that the model was not trained on; null where it cannot be cut.</summary>
/// <param name="IsTwo">Whether it asks two things.</param>
/// <param name="IsReadRight">Whether the parts' topics are the ones that are meant.</param>
internal sealed record HeldOutCut(bool IsTwo, bool IsReadRight, CutSummary? Cut);

/// <summary>Trains on four fifths and scores the last, five times; fits the calibration to what comes out.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    /// <summary>Messages made of two held-out ones that ask one thing, for each kind, language and fold.</summary>
    private const int Joined = 200;

    /// <summary>How often a message of two questions counts: examples of them are fewer than students' messages of two are.</summary>
    private const int PairWeight = 5;

    public static Calibration Fit(TrainingSet set, MessageReader reader, TopicModelOptions options, IReadOnlySet<int> chat, out IReadOnlyList<HeldOutScore> scored, out IReadOnlyList<HeldOutCut> cuts)
    {
        var scores = new List<HeldOutScore>();
        var folds = new List<(TopicModel Model, List<TrainingMessage> HeldOut)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var model = TopicModel.Train([.. set.Messages.Where(message => message.Fold != held)], set.None + 1, reader, options);
            folds.Add((model, [.. set.Messages.Where(message => message.Fold == held)]));
            scores.AddRange(Score(folds[^1].HeldOut, new MessageScorer(model, set.None)));
        }

        scored = scores;
        var calibration = Calibration.Unfitted;
        foreach (var language in scores.GroupBy(score => score.Message.Language))
        {
            calibration = calibration
                .With(Calibration.RightName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsRight))]))
                .With(Calibration.AmongName(language.Key), LogisticFit.Fit([.. language.Select(score => (Values(score.Scores), score.IsAmong))]));
        }

        var finder = new TwoQuestions(reader, set.None, chat);
        var all = new List<HeldOutCut>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var (held, scorer) = (fold, new MessageScorer(folds[fold].Model, set.None));
            all.AddRange(CutsOfOne(folds[fold].HeldOut, finder, scorer, set.None, chat, reader));
            all.AddRange(CutsOfTwo(set.Pairs.Where(pair => pair.Fold == held), finder, scorer));
        }

        cuts = all;
        // Where the parts are misread, no cut is right: that is not for this fit to learn.
        return calibration.With(Calibration.TwoName, LogisticFit.Fit([.. all
            .Where(cut => cut.Cut is not null && (!cut.IsTwo || cut.IsReadRight))
            .SelectMany(cut => Enumerable.Repeat((Values(cut.Cut!.Value), cut.IsTwo), cut.IsTwo ? PairWeight : 1))]));
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

    private static IEnumerable<HeldOutCut> CutsOfOne(List<TrainingMessage> held, TwoQuestions finder, MessageScorer scorer, int none, IReadOnlySet<int> chat, MessageReader reader)
    {
        var random = new Random(104729);
        var ours = held.Where(message => message.Class != none && !chat.Contains(message.Class)).ToList();
        foreach (var message in ours)
            yield return new HeldOutCut(IsTwo: false, IsReadRight: true, Cut(message.Text, message.Language, finder, scorer)?.Cut);

        foreach (var language in ours.GroupBy(message => message.Language))
        {
            var others = held.Where(message => message.Class == none && message.Language == language.Key).ToList();
            foreach (var text in new JoinedQuestions([.. language], others, random).Make(Joined))
                yield return new HeldOutCut(IsTwo: false, IsReadRight: true, Cut(text, language.Key, finder, scorer)?.Cut);
        }
    }

    private static IEnumerable<HeldOutCut> CutsOfTwo(IEnumerable<TrainingPair> held, TwoQuestions finder, MessageScorer scorer)
    {
        foreach (var pair in held)
        {
            var found = Cut(pair.Text, pair.Language, finder, scorer);
            yield return new HeldOutCut(IsTwo: true, found is { } two && two.First == pair.First && two.Second == pair.Second, found?.Cut);
        }
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
