using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Turns scores into probabilities: language/calibration.txt, fitted by cross-validation for each language.</summary>
internal sealed class Calibration
{
    private const string FitAnew = "write the file anew with the benchmarks' --calibrate";

    private readonly Dictionary<string, double[]> _weights;

    /// <param name="weights">By name: a weight for each value, then the constant.</param>
    private Calibration(Dictionary<string, double[]> weights) => _weights = weights;

    /// <summary>Knows nothing yet: every probability is one half.</summary>
    public static Calibration Unfitted { get; } = new(Names().ToDictionary(name => name.Name, name => new double[name.Values + 1], StringComparer.Ordinal));

    public static Calibration Read(string path, ProblemLog log)
    {
        var weights = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (text, line) in File.Exists(path) ? ContentFiles.Entries(path) : [])
        {
            var sides = text.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length == 2 && TryNumbers(sides[1], out var numbers))
                weights[sides[0]] = numbers;
            else
                log.Error(path, line, $"not `name =` and numbers: {FitAnew}");
        }

        var missing = Names().Where(name => weights.GetValueOrDefault(name.Name)?.Length != name.Values + 1).Select(name => $"`{name.Name}`").ToList();
        if (missing.Count == 0)
            return new Calibration(weights);
        log.Error(path, 0, $"{string.Join(", ", missing)} missing, or of another release: {FitAnew}");
        return Unfitted;
    }

    /// <summary>The same, with one of them fitted.</summary>
    public Calibration With(string name, double[] weights) => new(new Dictionary<string, double[]>(_weights, StringComparer.Ordinal) { [name] = weights });

    public IEnumerable<string> Lines() =>
        _weights.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => $"{line.Key} = {string.Join(' ', line.Value.Select(value => value.ToString("0.000", CultureInfo.InvariantCulture)))}");

    public static string RightName(Language language) => "right." + language.Code();

    public static string AmongName(Language language) => "among." + language.Code();

    /// <summary>The probability that the best topic is the one that is meant.</summary>
    public double Right(ScoreSummary scores, Language language)
    {
        Span<double> values = stackalloc double[ScoreSummary.Values];
        scores.CopyTo(values);
        return Probability(_weights[RightName(language)], values);
    }

    /// <summary>The probability that the topic that is meant is among the best three.</summary>
    public double Among(ScoreSummary scores, Language language)
    {
        Span<double> values = stackalloc double[ScoreSummary.Values];
        scores.CopyTo(values);
        return Probability(_weights[AmongName(language)], values);
    }

    private static IEnumerable<(string Name, int Values)> Names() =>
        LanguageCodes.All.SelectMany(language => new[] { (RightName(language), ScoreSummary.Values), (AmongName(language), ScoreSummary.Values) });

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

        return true;
    }
}
