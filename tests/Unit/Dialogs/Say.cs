using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

/// <summary>Steps and messages that the tests of the dialogs share.</summary>
internal static class Say
{
    /// <summary>Says the text and what came before, and waits.</summary>
    public static WaterfallStep AndWait(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync($"{text}: {step.Result}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    public static WaterfallStep AndEnd(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync($"{text}: {step.Result}", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(step.Result, cancellationToken);
    };

    public static WaterfallStep Begin(string dialogId) => (step, cancellationToken) => step.BeginDialogAsync(dialogId, null, cancellationToken);

    public static WaterfallStep Ask(string promptId, string question, string? again = null) => (step, cancellationToken) =>
        step.PromptAsync(promptId, Options(question, again), cancellationToken);

    public static PromptOptions Options(string question, string? again = null) => new()
    {
        Prompt = Message(question),
        RetryPrompt = again is null ? null : Message(again),
    };

    /// <summary>Without an input hint, which prompts then set.</summary>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };
}
