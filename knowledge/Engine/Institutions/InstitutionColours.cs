namespace StudentHealth.Knowledge;

/// <summary>The institution's own colours in the chat, each `#rrggbb`; all others are the chat's.</summary>
/// <param name="Accent">Of the student's bubble, of buttons and of links.</param>
/// <param name="OnAccent">Of text on it.</param>
public sealed record InstitutionColours(string Accent, string OnAccent)
{
    // The chat's background and the bot's bubble (chat.js): links stand on both.
    private static readonly string[] Grounds = ["#ffffff", "#f0f6f5"];

    public static InstitutionColours Default { get; } = new("#0b5563", "#ffffff");

    /// <summary>What stands on what: each has to be readable.</summary>
    internal IEnumerable<(string Name, string Ink, string Ground)> Pairs =>
        Grounds.Select(ground => ("accent", Accent, ground)).Prepend(("on-accent", OnAccent, Accent));
}
