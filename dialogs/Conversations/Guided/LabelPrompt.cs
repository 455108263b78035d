using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Guided;

/// <summary>
/// A choice by button, text, synonym or number. The framework's own search, which also finds a choice within a sentence,
/// comes second: alone it takes "no sé qué poner" for "no", and "I have 2 children" for the second choice.
/// </summary>
public sealed class LabelPrompt : ChoicePrompt
{
    public LabelPrompt(string dialogId)
        : base(dialogId) => Style = ListStyle.SuggestedAction;

    /// <summary>The choice that a sentence contains; null where it contains none or two.</summary>
    internal static FoundChoice? FindWithin(string text, IReadOnlyList<Label> labels, Language language) =>
        FindWithin(text, [.. labels.Select(label => new Choice(label.Text) { Synonyms = [.. label.Synonyms] })], language);

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = Turn.Of(turnContext);
        var choices = options.Choices ?? [];
        var labels = choices.Select(choice => new Label(choice.Value, choice.Synonyms ?? [])).ToList();
        var found = ChoiceMatcher.Find(turn.Text, labels) is { } index
            ? new FoundChoice { Value = choices[index].Value, Index = index, Score = 1 }
            : FindWithin(turn.Text, choices, turn.Language);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice> { Succeeded = found is not null, Value = found! });
    }

    private static FoundChoice? FindWithin(string text, IList<Choice> choices, Language language)
    {
        var options = new FindChoicesOptions { Locale = language.Code(), RecognizeNumbers = false, RecognizeOrdinals = false };
        var found = Find.FindChoices(text, choices, options).Select(result => result.Resolution).ToList();
        return found.Select(choice => choice.Index).Distinct().Count() == 1 ? found[0] : null;
    }
}
