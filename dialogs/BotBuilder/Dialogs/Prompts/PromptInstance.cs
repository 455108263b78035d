using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps on the stack: what it asks, and how often it has.</summary>
internal readonly record struct PromptInstance(PromptOptions Options, IDictionary<string, object> State)
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    public static PromptInstance Begin(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Arguments.RejectToken(options, nameof(options));
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = PromptAttempts.NewState();
        dc.ActiveDialog.State[PersistedOptions] = promptOptions;
        dc.ActiveDialog.State[PersistedState] = state;
        return new PromptInstance(promptOptions, state);
    }

    public static PromptInstance Of(DialogInstance instance) => new(
        (PromptOptions)instance.State[PersistedOptions],
        (IDictionary<string, object>)instance.State[PersistedState]);

    private static void ExpectInput(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
