namespace Microsoft.Bot.Builder.Dialogs;

public enum DialogTurnStatus
{
    /// <summary>No dialog was running.</summary>
    Empty,

    /// <summary>A dialog waits for the user's answer.</summary>
    Waiting,

    Complete,

    Cancelled,

    /// <summary>The dialog is complete, and the turn ends here all the same.</summary>
    CompleteAndWait,
}
