namespace StudentHealth.Benchmarks.Understanding;

/// <summary>What `-- understanding ...` is asked to print.</summary>
internal sealed record BenchArguments
{
    public const string Usage = "understanding [own] [examples] [growth] [speed] [--topics] [--misses] [--slow] [--calibrate]";

    private static readonly string[] All = ["own", "examples", "growth", "speed"];

    /// <summary>What takes minutes is printed where it is asked for.</summary>
    private static readonly string[] Quick = ["own", "speed"];

    private static readonly string[] Options = ["--topics", "--misses", "--slow", "--calibrate"];

    private readonly string[] _parts;
    private readonly string[] _options;

    private BenchArguments(string[] parts, string[] options) => (_parts, _options) = (parts, options);

    /// <summary>Null where something is no part and no option.</summary>
    public static BenchArguments? TryRead(string[] arguments)
    {
        var (parts, options) = (new List<string>(), new List<string>());
        foreach (var argument in arguments)
        {
            if (All.Contains(argument))
                parts.Add(argument);
            else if (Options.Contains(argument))
                options.Add(argument);
            else
                return null;
        }

        return new BenchArguments(parts.Count > 0 ? [.. parts] : options.Contains("--slow") ? All : Quick, [.. options]);
    }

    public bool Has(string part) => _parts.Contains(part) || _options.Contains(part);
}
