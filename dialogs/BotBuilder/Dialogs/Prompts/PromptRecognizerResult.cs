namespace Microsoft.Bot.Builder.Dialogs;

public class PromptRecognizerResult<T>
{
    public PromptRecognizerResult()
    {
        Succeeded = false;
    }

    public bool Succeeded { get; set; }

    public T Value { get; set; }

    /// <summary>Whether dialogs around the prompt may take the message instead.</summary>
    public bool AllowInterruption { get; set; }
}
