namespace StudentHealth.Knowledge;

/// <summary>The chat's colours on an institution's pages, each `#rrggbb`.</summary>
/// <param name="Accent">Of the student's bubble, of buttons and of links.</param>
/// <param name="OnAccent">Of text on it.</param>
/// <param name="Background">Behind the conversation.</param>
/// <param name="Text">Of text on that.</param>
public sealed record InstitutionColours(string Accent, string OnAccent, string Background, string Text)
{
    public static InstitutionColours Default { get; } = new("#0b5563", "#ffffff", "#ffffff", "#16262b");

    /// <summary>What stands on what: each has to be readable.</summary>
    internal IEnumerable<(string Name, string Ink, string Ground)> Pairs =>
    [
        ("on-accent", OnAccent, Accent),
        ("text", Text, Background),
        ("accent", Accent, Background),
    ];
}
