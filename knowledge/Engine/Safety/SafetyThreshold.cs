using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>
/// From which score on the model raises the alarm: safety/threshold.txt, fitted by cross-validation (tests/Benchmarks,
/// `safety --calibrate`), never by hand.
/// </summary>
internal static class SafetyThreshold
{
    /// <summary>
    /// The share of ordinary messages, of those that the model did not learn from, that may raise a false alarm: a number to call
    /// that nobody needed is a small harm beside a call for help that nobody heard.
    /// </summary>
    public const double FalseAlarms = 0.003;

    private const string Name = "alarm";

    /// <exception cref="KnowledgeException">The file is missing or broken.</exception>
    public static float Load(string directory)
    {
        var path = PathIn(directory);
        foreach (var (text, _) in File.Exists(path) ? ContentFiles.Entries(path) : [])
        {
            var sides = text.Split('=', StringSplitOptions.TrimEntries);
            if (sides is [Name, var value] && float.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold))
                return threshold;
        }

        var log = new ProblemLog(directory);
        log.Error(path, 0, $"`{Name} =` and a number is missing: write the file anew with the benchmarks' safety --calibrate");
        throw new KnowledgeException(log.Sorted());
    }

    public static string PathIn(string directory) => Path.Combine(directory, "safety", "threshold.txt");

    public static string Line(float threshold) => string.Create(CultureInfo.InvariantCulture, $"{Name} = {threshold:0.000}");
}
