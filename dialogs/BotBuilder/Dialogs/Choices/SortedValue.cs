namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, and the position it had before the list was sorted.</summary>
public class SortedValue
{
    public string Value { get; set; }

    public int Index { get; set; }
}
