using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>What the model's scores of one message say about how sure it is.</summary>
/// <param name="Best">Score of the best topic.</param>
/// <param name="Lead">Its lead over the second.</param>
/// <param name="None">Score of "none of ours".</param>
/// <param name="Known">Share of the message's words that the examples have.</param>
internal readonly record struct ScoreSummary(float Best, float Lead, float None, float Known)
{
    public const int Length = 4;

    public void CopyTo(Span<double> values) => (values[0], values[1], values[2], values[3]) = (Best, Lead, None, Known);
}

/// <summary>Turns scores into probabilities: language/calibration.txt, fitted by cross-validation.</summary>
internal sealed class Calibration
{
    private readonly double[] _right;
    private readonly double[] _among;

    public Calibration(double[] right, double[] among) => (_right, _among) = (right, among);

    public static Calibration Read(string path, ProblemLog log)
    {
        var weights = new Dictionary<string, double[]>(StringComparer.Ordinal);
        if (File.Exists(path))
        {
            foreach (var (text, line) in ContentFiles.Entries(path))
            {
                var sides = text.Split('=', StringSplitOptions.TrimEntries);
                if (sides.Length == 2 && TryNumbers(sides[1], out var numbers))
                    weights[sides[0]] = numbers;
                else
                    log.Error(path, line, $"not `name =` and {ScoreSummary.Length + 1} numbers: write the file anew with the benchmarks' --calibrate");
            }
        }

        if (weights.TryGetValue("right", out var right) && weights.TryGetValue("among", out var among))
            return new Calibration(right, among);
        log.Error(path, 0, "`right` or `among` is missing: write the file anew with the benchmarks' --calibrate");
        return new Calibration(new double[ScoreSummary.Length + 1], new double[ScoreSummary.Length + 1]);
    }

    /// <summary>The probability that the best topic is the one that is meant.</summary>
    public double Right(ScoreSummary scores) => Probability(_right, scores);

    /// <summary>The probability that the topic that is meant is among the best three.</summary>
    public double Among(ScoreSummary scores) => Probability(_among, scores);

    private static double Probability(double[] weights, ScoreSummary scores)
    {
        Span<double> values = stackalloc double[ScoreSummary.Length];
        scores.CopyTo(values);
        var sum = weights[ScoreSummary.Length];
        for (var i = 0; i < values.Length; i++)
            sum += weights[i] * values[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static bool TryNumbers(string text, out double[] numbers)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        numbers = new double[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        return words.Length == ScoreSummary.Length + 1;
    }
}
