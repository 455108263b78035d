using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace StudentHealth.Unit.Dialogs.Differential;

/// <summary>Builds a scenario's dialogs on our framework.</summary>
internal static class ScenarioDialogs
{
    public static Dialog Build(DialogDefinition definition) => definition.Type switch
    {
        "waterfall" => new WaterfallDialog(definition.Id, definition.Steps!.Select(Step)),
        "component" => Component(definition),
        "text" => new TextPrompt(definition.Id, Validator<string>(definition.Validator, text => text.Length)),
        "number" => new NumberPrompt<int>(definition.Id, Validator<int>(definition.Validator, number => number)),
        "choice" => new ChoicePrompt(definition.Id) { Style = Style(definition.Style) ?? ListStyle.Auto, ChoiceOptions = Writing(definition) },
        "confirm" => new ConfirmPrompt(definition.Id) { Style = Style(definition.Style) ?? ListStyle.Auto, ChoiceOptions = Writing(definition) },
        _ => throw new NotSupportedException($"No dialog of type {definition.Type}"),
    };

    public static string Show(object? result) => result switch
    {
        null => "nothing",
        true => "yes",
        false => "no",
        FoundChoice choice => $"{choice.Value} #{choice.Index}",
        _ => result.ToString()!,
    };

    private static ComponentDialog Component(DialogDefinition definition)
    {
        var component = new ComponentDialog(definition.Id);
        foreach (var inner in definition.Dialogs!)
        {
            component.AddDialog(Build(inner));
        }

        component.InitialDialogId = definition.Initial ?? component.InitialDialogId;
        return component;
    }

    private static WaterfallStep Step(IReadOnlyList<Operation> operations) => async (step, token) =>
    {
        foreach (var operation in operations)
        {
            if (operation.Say is not null)
            {
                step.Values.TryGetValue("kept", out var kept);
                var text = operation.Say
                    .Replace("{result}", Show(step.Result), StringComparison.Ordinal)
                    .Replace("{options}", Show(step.Options), StringComparison.Ordinal)
                    .Replace("{kept}", Show(kept), StringComparison.Ordinal);
                await step.Context.SendActivityAsync(text, cancellationToken: token);
            }

            if (operation.Keep)
            {
                step.Values["kept"] = step.Result;
            }

            if (await EndAsync(step, operation, token) is { } ended)
            {
                return ended;
            }
        }

        return Dialog.EndOfTurn;
    };

    private static async Task<DialogTurnResult?> EndAsync(WaterfallStepContext step, Operation operation, CancellationToken token) => operation switch
    {
        { Ask: { } ask } => await step.PromptAsync(ask.Id, Options(ask), token),
        { Begin: { } id } => await step.BeginDialogAsync(id, operation.Options, token),
        { Replace: { } id } => await step.ReplaceDialogAsync(id, operation.Options, token),
        { Next: true } => await step.NextAsync(step.Result, token),
        { End: { } end } => await step.EndDialogAsync(end.ValueKind == JsonValueKind.True ? step.Result : end.GetString(), token),
        { Cancel: { } reach } => await step.CancelAllDialogsAsync(reach == "parents", cancellationToken: token),
        _ => null,
    };

    private static PromptOptions Options(Question ask) => new()
    {
        Prompt = ask.Text is null ? null : Say.Message(ask.Text),
        RetryPrompt = ask.Retry is null ? null : Say.Message(ask.Retry),
        Choices = ask.Choices?.Select(ToChoice).ToList(),
        Style = Style(ask.Style),
    };

    private static Choice ToChoice(JsonElement choice) => choice.ValueKind == JsonValueKind.String
        ? new Choice(choice.GetString())
        : new Choice(choice.GetProperty("value").GetString())
        {
            Synonyms = [.. choice.GetProperty("synonyms").EnumerateArray().Select(synonym => synonym.GetString()!)],
        };

    private static PromptValidator<T>? Validator<T>(ValidatorRules? rules, Func<T, int> size) => rules is null ? null : async (prompt, token) =>
    {
        var accepted = prompt.Recognized.Succeeded && size(prompt.Recognized.Value) >= rules.Min && size(prompt.Recognized.Value) <= rules.Max;
        if (!accepted && rules.Says is not null)
        {
            await prompt.Context.SendActivityAsync(rules.Says.Replace("{attempt}", $"{prompt.AttemptCount}", StringComparison.Ordinal), cancellationToken: token);
        }

        return accepted;
    };

    private static ListStyle? Style(string? name) => name is null ? null : Enum.Parse<ListStyle>(name, ignoreCase: true);

    private static ChoiceFactoryOptions? Writing(DialogDefinition definition) => definition.ChoiceOptions is { } options
        ? new ChoiceFactoryOptions(options.InlineSeparator, options.InlineOr, options.InlineOrMore, options.IncludeNumbers)
        : null;
}
