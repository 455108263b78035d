using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A turn as a dialog sees it: the stack, the dialogs it may start, and the context of the dialog that holds it.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack ??= [];
        Services = [];
    }

    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, parentDialogContext?.Context, state)
    {
        ArgumentNullException.ThrowIfNull(parentDialogContext);
        Parent = parentDialogContext;
        foreach (var service in parentDialogContext.Services)
        {
            Services[service.Key] = service.Value;
        }
    }

    public DialogSet Dialogs { get; private set; }

    public ITurnContext Context { get; private set; }

    /// <summary>The first is the dialog that runs.</summary>
    public List<DialogInstance> Stack { get; private set; }

    public DialogContext Parent { get; set; }

    /// <summary>The context inside the running dialog; null where that is no container.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Null where none runs.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    public TurnContextStateCollection Services { get; private set; }

    public Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        Arguments.RejectToken(options, nameof(options));
        return DialogFault.DescribeAsync(this, async () =>
        {
            Arguments.RejectBlank(dialogId, nameof(dialogId));
            var dialog = FindDialog(dialogId) ?? throw new Exception(
                $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found."
                + " The dialog must be included in the current or parent DialogSet."
                + " For example, if subclassing a ComponentDialog you can call AddDialog() within your constructor.");

            Stack.Insert(0, new DialogInstance { Id = dialogId });
            return await dialog.BeginDialogAsync(this, options, cancellationToken);
        });
    }

    public async Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        Arguments.RejectBlank(dialogId, nameof(dialogId));
        ArgumentNullException.ThrowIfNull(options);
        return await BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Gives the turn's activity to the running dialog. <see cref="DialogTurnStatus.Empty"/> where none runs.</summary>
    public Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default) => DialogFault.DescribeAsync(this, async () =>
    {
        // Once a turn, however many contexts are asked.
        if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
        {
            await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, true, true, cancellationToken);
        }

        if (ActiveDialog is null)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        var dialog = FindDialog(ActiveDialog.Id) ?? throw new Exception(
            $"DialogContext.ContinueDialogAsync(): Failed to continue dialog. A dialog with id '{ActiveDialog.Id}' could not be found.");
        return await dialog.ContinueDialogAsync(this, cancellationToken);
    });

    /// <summary>Ends the running dialog and gives its result to the one that started it.</summary>
    public Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Arguments.RejectToken(result, nameof(result));
        return DialogFault.DescribeAsync(this, async () =>
        {
            await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
            if (ActiveDialog is null)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            }

            var dialog = FindDialog(ActiveDialog.Id) ?? throw new Exception(
                $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{ActiveDialog.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        });
    }

    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>
    /// Ends all dialogs of the stack, and with <paramref name="cancelParents"/> of those around it, unless one of them
    /// deals with the event, which all but the first are told.
    /// </summary>
    public Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        Arguments.RejectToken(eventValue, nameof(eventValue));
        return DialogFault.DescribeAsync(this, async () =>
        {
            if (Stack.Count == 0 && Parent is null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var notify = false;
            for (var context = this; context is not null; notify = true)
            {
                if (context.Stack.Count == 0)
                {
                    context = cancelParents ? context.Parent : null;
                    continue;
                }

                if (notify && await context.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                {
                    break;
                }

                await context.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        });
    }

    /// <summary>Ends the running dialog, without telling the one that started it, and starts another in its place.</summary>
    public Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        Arguments.RejectToken(options, nameof(options));
        return DialogFault.DescribeAsync(this, async () =>
        {
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        });
    }

    /// <summary>Asks again what the running dialog asked last.</summary>
    public Task RepromptDialogAsync(CancellationToken cancellationToken = default) => DialogFault.DescribeAsync(this, async () =>
    {
        if (await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken) || ActiveDialog is null)
        {
            return true;
        }

        var dialog = FindDialog(ActiveDialog.Id) ?? throw new Exception(
            $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{ActiveDialog.Id}'.");
        await dialog.RepromptDialogAsync(Context, ActiveDialog, cancellationToken);
        return true;
    });

    /// <returns>The dialog of this context or of one around it, or null.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs?.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <param name="fromLeaf">Whether the innermost running dialog sees it first, rather than this context's.</param>
    /// <returns>Whether a dialog has dealt with it.</returns>
    public Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        Arguments.RejectToken(value, nameof(value));
        return DialogFault.DescribeAsync(this, async () =>
        {
            var context = this;
            while (fromLeaf && context.Child is { } child)
            {
                context = child;
            }

            return context.ActiveDialog is { } instance
                && context.FindDialog(instance.Id) is { } dialog
                && await dialog.OnDialogEventAsync(context, new DialogEvent { Name = name, Value = value, Bubble = bubble }, cancellationToken);
        });
    }

    public string GetLocale() => Context.Activity?.Locale ?? CultureInfo.CurrentCulture.Name;

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is { } instance)
        {
            if (FindDialog(instance.Id) is { } dialog)
            {
                await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
            }

            Stack.RemoveAt(0);
        }
    }
}
