namespace StudentHealth.Knowledge;

/// <summary>A place to cut a message that the topic model was not trained on.</summary>
/// <param name="IsRight">Whether the parts' topics are the two that are meant.</param>
/// <param name="Words">The words at the cut, by the name of their weight.</param>
internal sealed record HeldOutCut(bool IsRight, CutSummary Scores, IReadOnlyList<string> Words);

/// <summary>A message with all its places to cut, of which there may be none.</summary>
/// <param name="IsTwo">Whether it asks two things.</param>
internal sealed record HeldOutCuts(int Fold, bool IsTwo, IReadOnlyList<HeldOutCut> Cuts);

/// <summary>Fits the weights of <see cref="CutModel"/>.</summary>
internal static class CutFit
{
    /// <summary>Words that stand at fewer cuts teach only the examples they stand in.</summary>
    private const int FewestCuts = 2;

    private const double Cost = 3;

    public static CutModel Fit(IEnumerable<HeldOutCuts> messages)
    {
        var samples = messages.SelectMany(SamplesOf).ToList();
        var names = new List<string>(CutSummary.Names);
        names.AddRange(samples
            .SelectMany(sample => sample.Cut.Words)
            .CountBy(name => name)
            .Where(name => name.Value >= FewestCuts)
            .Select(name => name.Key)
            .Order(StringComparer.Ordinal));
        var numbers = names.Select((name, number) => (name, number)).ToDictionary(StringComparer.Ordinal);

        var fit = new LassoFit(names.Count);
        foreach (var (cut, isTwo) in samples)
            fit.Add(ValuesOf(cut, numbers), isTwo);
        var (constant, weights) = fit.Fit(Cost);

        var model = new CutModel();
        model.TrySet(CutModel.Constant, constant);
        for (var i = 0; i < weights.Length; i++)
        {
            if (i < CutSummary.Names.Length || weights[i] != 0)
                model.TrySet(names[i], weights[i]);
        }

        return model;
    }

    // Of two questions the best of the right cuts: where the parts are misread no cut is right, which is not for this fit to learn.
    private static IEnumerable<(HeldOutCut Cut, bool IsTwo)> SamplesOf(HeldOutCuts message) => message.IsTwo
        ? message.Cuts.Where(cut => cut.IsRight).OrderByDescending(cut => cut.Scores.Promise).Take(1).Select(cut => (cut, true))
        : message.Cuts.Select(cut => (cut, false));

    private static List<(int Number, double Value)> ValuesOf(HeldOutCut cut, Dictionary<string, int> numbers)
    {
        Span<double> scores = stackalloc double[CutSummary.Names.Length];
        cut.Scores.CopyTo(scores);
        var values = new List<(int, double)>();
        for (var i = 0; i < scores.Length; i++)
            values.Add((i, scores[i]));
        // A word can be the whole of its part: it counts once.
        foreach (var name in cut.Words.Distinct(StringComparer.Ordinal))
        {
            if (numbers.TryGetValue(name, out var number))
                values.Add((number, 1));
        }

        return values;
    }
}
