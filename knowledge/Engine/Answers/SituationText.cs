namespace StudentHealth.Knowledge;

/// <summary>A situation as curators write it: `nationality=british,arrived=no`, with the names of topic.yaml.</summary>
public static class SituationText
{
    /// <summary>What `name` may be.</summary>
    public static IEnumerable<string> Names => SituationNames.Values.Keys.Order(StringComparer.Ordinal);

    /// <param name="text">Conditions, separated by `,` or `&amp;`; an empty text says nothing about the student.</param>
    /// <param name="problem">What is wrong, and what to write instead; null where nothing is.</param>
    public static Situation? TryRead(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        var situation = Situation.Unknown;
        problem = null;
        foreach (var condition in text.Split([',', '&'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = condition.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !SituationNames.Values.TryGetValue(sides[0], out var values))
                problem = $"'{condition}' is no situation: write `name=value` with one of {string.Join(", ", Names)}";
            else if (Array.IndexOf(values, sides[1]) is var value && value < 0)
                problem = $"'{sides[1]}' is no value of {sides[0]}: write one of {string.Join(", ", values)}";
            else
                situation = With(situation, sides[0], value, sides[1] == "yes");
            if (problem is not null)
                return null;
        }

        return situation;
    }

    private static Situation With(Situation situation, string name, int value, bool yes) => name switch
    {
        "nationality" => situation with { Nationality = (Nationality)value },
        "number" => situation with { Number = (NumberStage)value },
        "ehic" => situation with { Ehic = yes },
        "arrived" => situation with { Arrived = yes },
        "under25" => situation with { Under25 = yes },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "a situation that topic.yaml has and that cannot be read"),
    };
}
