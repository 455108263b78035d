namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    /// <summary>What the last dialog gave; null while one waits.</summary>
    public object Result { get; set; }

    /// <summary>Whether the dialog that was running ended the one that holds it.</summary>
    public bool ParentEnded { get; set; }
}
