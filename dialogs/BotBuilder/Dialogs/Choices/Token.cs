namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text, and where it stands: both ends are within it.</summary>
public class Token
{
    public int Start { get; set; }

    public int End { get; set; }

    public string Text { get; set; }

    /// <summary>What is compared: the word in lower case.</summary>
    public string Normalized { get; set; }
}
