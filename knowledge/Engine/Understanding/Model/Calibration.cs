using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>What the model's scores of one message say about how sure it is.</summary>
/// <param name="Best">Score of the best topic.</param>
/// <param name="Lead">Its lead over the second.</param>
/// <param name="None">Score of "none of ours".</param>
/// <param name="Known">Share of the message's words that the examples have.</param>
internal readonly record struct ScoreSummary(float Best, float Lead, float None, float Known)
{
    public void CopyTo(Span<double> values) => (values[0], values[1], values[2], values[3]) = (Best, Lead, None, Known);
}

/// <summary>What speaks for a message that asks two things, cut at one place.</summary>
/// <param name="Sureness">Of the less sure part.</param>
/// <param name="Gap">How far the less likely of the two topics is behind the best one of the whole message.</param>
/// <param name="EndsSentence">A sentence ends there.</param>
/// <param name="HasJoint">A word joins there: and, also.</param>
internal readonly record struct CutSummary(double Sureness, float Gap, bool EndsSentence, bool HasJoint)
{
    public void CopyTo(Span<double> values) => (values[0], values[1], values[2], values[3]) = (Sureness, Gap, EndsSentence ? 1 : 0, HasJoint ? 1 : 0);
}

/// <summary>Turns scores into probabilities: language/calibration.txt, fitted by cross-validation.</summary>
internal sealed class Calibration
{
    private const int Values = 4;

    private readonly double[] _right;
    private readonly double[] _among;
    private readonly double[] _two;

    /// <summary>Each: four weights and the constant.</summary>
    public Calibration(double[] right, double[] among, double[] two) => (_right, _among, _two) = (right, among, two);

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
                    log.Error(path, line, $"not `name =` and {Values + 1} numbers: write the file anew with the benchmarks' --calibrate");
            }
        }

        if (weights.TryGetValue("right", out var right) && weights.TryGetValue("among", out var among) && weights.TryGetValue("two", out var two))
            return new Calibration(right, among, two);
        log.Error(path, 0, "`right`, `among` or `two` is missing: write the file anew with the benchmarks' --calibrate");
        var nothing = new double[Values + 1];
        return new Calibration(nothing, nothing, nothing);
    }

    public IEnumerable<string> Lines() =>
        new[] { ("right", _right), ("among", _among), ("two", _two) }.Select(line => $"{line.Item1} = {string.Join(' ', line.Item2.Select(value => value.ToString("0.000", CultureInfo.InvariantCulture)))}");

    /// <summary>The probability that the best topic is the one that is meant.</summary>
    public double Right(ScoreSummary scores)
    {
        Span<double> values = stackalloc double[Values];
        scores.CopyTo(values);
        return Probability(_right, values);
    }

    /// <summary>The probability that the topic that is meant is among the best three.</summary>
    public double Among(ScoreSummary scores)
    {
        Span<double> values = stackalloc double[Values];
        scores.CopyTo(values);
        return Probability(_among, values);
    }

    /// <summary>The probability that a message asks two things, where it is cut there.</summary>
    public double Two(CutSummary cut)
    {
        Span<double> values = stackalloc double[Values];
        cut.CopyTo(values);
        return Probability(_two, values);
    }

    private static double Probability(double[] weights, ReadOnlySpan<double> values)
    {
        var sum = weights[^1];
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

        return words.Length == Values + 1;
    }
}
