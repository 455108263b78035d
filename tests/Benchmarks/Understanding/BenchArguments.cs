using StudentHealth.Benchmarks.Understanding.Public;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>What `-- understanding ...` is asked to print.</summary>
internal sealed class BenchArguments
{
    public const string Usage = "understanding [own] [examples] [public] [alternatives] [nlpjs] [growth] [speed] [--topics] [--misses] [--slow] [--messages DIRECTORY] [--public DIRECTORY] [--calibrate]";

    private const string Variable = "STUDENT_HEALTH_BENCHMARKS";
    private const string PublicOption = "--public";
    private const string MessagesOption = "--messages";

    private static readonly string[] All = ["own", "examples", "public", "alternatives", "nlpjs", "growth", "speed"];

    /// <summary>What takes minutes is printed where it is asked for.</summary>
    private static readonly string[] Quick = ["own", "public", "speed"];

    private static readonly string[] Options = ["--topics", "--misses", "--slow", "--calibrate"];

    private readonly string[] _parts;
    private readonly string[] _options;
    private readonly string? _publicSets;

    private BenchArguments(string[] parts, string[] options, string? publicSets, string? messages) =>
        (_parts, _options, _publicSets, Messages) = (parts, options, publicSets, messages);

    /// <summary>A folder of messages to judge instead of our own: written as the development set is. Null: our own.</summary>
    public string? Messages { get; }

    /// <summary>Null where something is no part and no option.</summary>
    public static BenchArguments? TryRead(string[] arguments)
    {
        var (parts, options) = (new List<string>(), new List<string>());
        var publicSets = Environment.GetEnvironmentVariable(Variable);
        string? messages = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == PublicOption && i + 1 < arguments.Length)
                publicSets = arguments[++i];
            else if (arguments[i] == MessagesOption && i + 1 < arguments.Length)
                messages = arguments[++i];
            else if (All.Contains(arguments[i]))
                parts.Add(arguments[i]);
            else if (Options.Contains(arguments[i]))
                options.Add(arguments[i]);
            else
                return null;
        }

        return new BenchArguments(parts.Count > 0 ? [.. parts] : options.Contains("--slow") ? All : Quick, [.. options], publicSets, messages);
    }

    /// <summary>The public sets; null, and a line that says why, where they are not there.</summary>
    public PublicSets? FindPublicSets()
    {
        if (Directory.Exists(_publicSets))
            return new PublicSets(_publicSets);
        Report.Title(string.IsNullOrEmpty(_publicSets)
            ? $"Public sets: left out. Say where they are with {PublicOption} DIRECTORY or {Variable}; README.md says what the folder holds."
            : $"Public sets: left out. There is no folder '{_publicSets}'.");
        return null;
    }

    public bool Has(string part) => _parts.Contains(part) || _options.Contains(part);
}
