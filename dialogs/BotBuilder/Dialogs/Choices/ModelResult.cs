namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something that was recognised in a text, and where: both ends are within it.</summary>
public class ModelResult<T>
{
    public string Text { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public string TypeName { get; set; }

    public T Resolution { get; set; }
}
