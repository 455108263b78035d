namespace StudentHealth.Knowledge;

/// <summary>All phrases of knowledge/safety, ready to be looked for.</summary>
internal sealed record SafetyPhrases
{
    public required SafetySymbols Symbols { get; init; }

    public required SafetyIndex Emergency { get; init; }

    public required SafetyIndex Distress { get; init; }

    public required SafetyIndex Calm { get; init; }

    public required IReadOnlySet<int> Ordinary { get; init; }

    public required IReadOnlySet<int> Fillers { get; init; }
}

/// <summary>Phrases by their first word.</summary>
internal sealed class SafetyIndex
{
    private readonly SafetyPattern[][] _byFirst;

    public SafetyIndex(IEnumerable<SafetyPattern> patterns, int symbols)
    {
        var byFirst = new List<SafetyPattern>?[symbols];
        foreach (var pattern in patterns)
        {
            foreach (var symbol in Firsts(pattern).Distinct())
                (byFirst[symbol] ??= []).Add(pattern);
        }

        _byFirst = Array.ConvertAll(byFirst, list => list?.ToArray() ?? []);
    }

    public ReadOnlySpan<SafetyPattern> BeginningWith(int symbol) => symbol < 0 ? [] : _byFirst[symbol];

    // A first place that may be missing lets the second begin.
    private static IEnumerable<int> Firsts(SafetyPattern pattern)
    {
        foreach (var place in pattern.Places)
        {
            foreach (var choice in place.Choices)
                yield return choice[0].Symbol;
            if (!place.IsOptional)
                yield break;
        }
    }
}
