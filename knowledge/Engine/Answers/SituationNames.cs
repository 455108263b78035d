using System.Collections.Frozen;

namespace StudentHealth.Knowledge;

/// <summary>How topic.yaml names the situations.</summary>
internal static class SituationNames
{
    public static FrozenDictionary<string, string[]> Values { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["nationality"] = ["eu", "british", "quebec", "other"],
        ["ehic"] = ["yes", "no"],
        ["arrived"] = ["yes", "no"],
        ["under25"] = ["yes", "no"],
        ["number"] = ["none", "provisional", "definitive"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Null where the conversation does not know.</summary>
    public static string? Value(Situation situation, string name) => name switch
    {
        "nationality" => situation.Nationality is { } nationality ? Values[name][(int)nationality] : null,
        "ehic" => YesNo(situation.Ehic),
        "arrived" => YesNo(situation.Arrived),
        "under25" => YesNo(situation.Under25),
        "number" => situation.Number is { } number ? Values[name][(int)number] : null,
        _ => null,
    };

    private static string? YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}
