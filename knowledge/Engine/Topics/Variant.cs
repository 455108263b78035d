namespace StudentHealth.Knowledge;

/// <summary>Another answer for students in one situation.</summary>
/// <param name="When">As written in topic.yaml: `nationality=british &amp; arrived=yes`.</param>
public sealed record Variant(string Id, string When)
{
    /// <summary>The situation, by the names that topic.yaml uses.</summary>
    public IReadOnlyDictionary<string, string> Conditions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether all conditions are known to hold. What is not known holds nothing.</summary>
    public bool Matches(Situation situation)
    {
        foreach (var (name, value) in Conditions)
        {
            if (SituationNames.Value(situation, name) != value)
                return false;
        }

        return true;
    }
}
