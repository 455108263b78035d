namespace StudentHealth.Knowledge;

/// <summary>How the model scores a message that it was not trained on.</summary>
internal sealed record HeldOutScore(TrainingMessage Message, ScoreSummary Scores, bool IsRight, bool IsAmong);

/// <summary>Trains on four fifths and scores the last, five times; fits the calibration to what comes out.</summary>
internal static class CrossValidation
{
    public const int Folds = 5;

    public static IReadOnlyList<HeldOutScore> Run(TrainingSet set, MessageReader reader, TopicModelOptions options)
    {
        var scored = new List<HeldOutScore>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = fold;
            var model = TopicModel.Train([.. set.Messages.Where(message => message.Fold != held)], set.None + 1, reader, options);
            var scorer = new MessageScorer(model, reader, set.None);
            foreach (var message in set.Messages.Where(message => message.Fold == held))
            {
                scorer.Words.Read(message.Text, reader.SpellingsOf(message.Language));
                if (scorer.Words.Count == 0)
                    continue;
                var result = scorer.Score(0, scorer.Words.Count - 1);
                scored.Add(new HeldOutScore(message, result.Summary, result.First == message.Class, result.First == message.Class || result.Second == message.Class || result.Third == message.Class));
            }
        }

        return scored;
    }

    public static Calibration Fit(IReadOnlyList<HeldOutScore> scored, out double[] right, out double[] among)
    {
        right = LogisticFit.Fit([.. scored.Select(score => (score.Scores, score.IsRight))]);
        among = LogisticFit.Fit([.. scored.Select(score => (score.Scores, score.IsAmong))]);
        return new Calibration(right, among);
    }
}
