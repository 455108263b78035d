namespace Microsoft.Bot.Builder.Dialogs;

public static class DialogExtensions
{
    /// <summary>Gives the turn to a dialog: goes on with it where it runs, starts it where nothing does.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);

        var dialogs = new DialogSet(accessor)
        {
            TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient,
        };
        dialogs.Add(dialog);

        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var service in turnContext.TurnState)
        {
            dc.Services[service.Key] = service.Value;
        }

        while (!await TryRunTurnAsync(dc, dialog.Id, cancellationToken))
        {
            // A dialog has dealt with the error, and may have changed the stack: the turn goes on with what it left.
        }
    }

    private static async Task<bool> TryRunTurnAsync(DialogContext dc, string dialogId, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await dc.ContinueDialogAsync(cancellationToken);
            if (turn.Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(dialogId, null, cancellationToken);
            }

            return true;
        }
        catch (Exception error)
        {
            if (!await dc.EmitEventAsync(DialogEvents.Error, error, true, true, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }
}
