using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps, one after the other: a step's result is what the next one gets.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedStepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    public override string GetVersion() => $"{Id}:{_steps.Count}";

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.RejectToken(options, nameof(options));

        var instanceId = Guid.NewGuid().ToString();
        var state = dc.ActiveDialog.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>(StringComparer.Ordinal);
        state[PersistedInstanceId] = instanceId;

        TelemetryClient.TrackEvent("WaterfallStart", Properties(instanceId));
        TelemetryClient.TrackDialogView(Id);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>The next step gets the message's text. What is no message changes nothing.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == Schema.ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.RejectToken(result, nameof(result));
        return await RunStepAsync(dc, StepIndexOf(dc.ActiveDialog) + 1, reason, result, cancellationToken);
    }

    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        var instanceId = instance.State[PersistedInstanceId] as string;
        if (reason == DialogReason.CancelCalled)
        {
            TelemetryClient.TrackEvent("WaterfallCancel", Properties(instanceId, StepName(StepIndexOf(instance))));
        }
        else if (reason == DialogReason.EndCalled)
        {
            TelemetryClient.TrackEvent("WaterfallComplete", Properties(instanceId));
        }

        return Task.CompletedTask;
    }

    protected virtual async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var instanceId = stepContext.ActiveDialog.State[PersistedInstanceId] as string;
        TelemetryClient.TrackEvent("WaterfallStep", Properties(instanceId, StepName(stepContext.Index)));
        return await _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs a step; behind the last one the dialog ends with the result.</summary>
    protected async Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.RejectToken(result, nameof(result));
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[PersistedStepIndex] = index;
        var values = (IDictionary<string, object>)state[PersistedValues];
        var step = new WaterfallStepContext(this, dc, state[PersistedOptions], values, index, reason, result);
        return await OnStepAsync(step, cancellationToken);
    }

    // Read back from storage it may be a long.
    private static int StepIndexOf(DialogInstance instance) => Convert.ToInt32(instance.State[PersistedStepIndex], CultureInfo.InvariantCulture);

    /// <summary>The name of the step's method; a lambda, whose name is the compiler's, gives its position.</summary>
    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal)
            ? $"Step{index + 1}of{_steps.Count}"
            : name;
    }

    private Dictionary<string, string> Properties(string instanceId, string stepName = null)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal) { ["DialogId"] = Id, ["InstanceId"] = instanceId };
        if (stepName is not null)
        {
            properties["StepName"] = stepName;
        }

        return properties;
    }
}
