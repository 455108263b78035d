using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Talk;

namespace StudentHealth.Dialogs.Guided;

/// <summary>The guided conversations: one object of each for all turns, their state is the turn's.</summary>
internal sealed class GuidedDialogs(IReadOnlyList<GuidedDialog> dialogs)
{
    /// <summary>The stack of the conversation, without a dialog that a release took away.</summary>
    public async Task<DialogContext> OpenAsync(ITurnContext context, ConversationState state, CancellationToken cancellationToken)
    {
        var set = new DialogSet(state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
            set.Add(dialog);

        var stack = await set.CreateContextAsync(context, cancellationToken);
        if (stack.ActiveDialog is { } running && set.Find(running.Id) is null)
            stack.Stack.Clear();
        return stack;
    }

    /// <summary>The running dialog, null where there is none.</summary>
    public GuidedDialog? FindRunning(DialogContext stack) =>
        stack.ActiveDialog is { } running ? (GuidedDialog)stack.FindDialog(running.Id) : null;

    /// <summary>Starts a dialog anew, instead of one that runs.</summary>
    /// <param name="draft">What is known already goes into the memory here.</param>
    public async Task BeginAsync(Turn turn, string id, Action<TalkMemory>? draft, CancellationToken cancellationToken)
    {
        await LeaveAsync(turn, cancellationToken);
        draft?.Invoke(turn.Memory);
        ForgetIfOver(turn, await turn.Dialogs.BeginDialogAsync(id, null, cancellationToken), (GuidedDialog)turn.Dialogs.FindDialog(id));
    }

    /// <summary>Gives the message to the running dialog, and gives what it ended with: null, or what is to follow.</summary>
    public async Task<OfferKind?> ContinueAsync(Turn turn, CancellationToken cancellationToken)
    {
        var running = FindRunning(turn.Dialogs)!;
        var result = await turn.Dialogs.ContinueDialogAsync(cancellationToken);
        ForgetIfOver(turn, result, running);
        return result.Result as OfferKind?;
    }

    /// <summary>Asks the running dialog's question again, after something else was answered.</summary>
    public Task ResumeAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Preface(FindRunning(turn.Dialogs)!.BackTo(turn.Language));
        return turn.Dialogs.ReplaceDialogAsync(turn.Dialogs.ActiveDialog.Id, null, cancellationToken);
    }

    /// <summary>Ends the running dialog, if there is one, and forgets what it was told.</summary>
    public async Task LeaveAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (FindRunning(turn.Dialogs) is not { } running)
            return;
        running.Forget(turn.Memory);
        await turn.Dialogs.CancelAllDialogsAsync(cancellationToken);
    }

    private static void ForgetIfOver(Turn turn, DialogTurnResult result, GuidedDialog dialog)
    {
        if (result.Status is DialogTurnStatus.Complete or DialogTurnStatus.Cancelled)
        {
            dialog.Forget(turn.Memory);
            turn.Memory.Asked = null;
        }
    }
}
