using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Waits for an activity of any kind, an event for example, that its validator accepts.</summary>
public class ActivityPrompt : Dialog
{
    private readonly PromptValidator<Activity> _validator;

    public ActivityPrompt(string dialogId, PromptValidator<Activity> validator)
        : base(dialogId)
    {
        Arguments.RejectBlank(dialogId, nameof(dialogId));
        ArgumentNullException.ThrowIfNull(validator);
        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        var prompt = PromptInstance.Begin(dc, options);
        await OnPromptAsync(dc.Context, prompt.State, prompt.Options, false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var prompt = PromptInstance.Of(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, prompt.State, prompt.Options, cancellationToken);
        PromptAttempts.CountOne(prompt.State);

        var context = new PromptValidatorContext<Activity>(dc.Context, recognized, prompt.State, prompt.Options);
        if (await _validator(context, cancellationToken))
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // Events come unasked: only somebody who writes is asked again.
        if (dc.Context.Activity.Type == ActivityTypes.Message && !dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, prompt.State, prompt.Options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>A dialog that was put on top of the prompt has ended: it asks again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var prompt = PromptInstance.Of(instance);
        await OnPromptAsync(turnContext, prompt.State, prompt.Options, false, cancellationToken);
    }

    protected virtual Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        OnPromptAsync(turnContext, state, options, false, cancellationToken);

    protected virtual async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        if (((isRetry ? options.RetryPrompt : null) ?? options.Prompt) is { } prompt)
        {
            await turnContext.SendActivityAsync(prompt, cancellationToken);
        }
    }

    protected virtual Task<PromptRecognizerResult<Activity>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(new PromptRecognizerResult<Activity> { Succeeded = true, Value = turnContext.Activity });
}
