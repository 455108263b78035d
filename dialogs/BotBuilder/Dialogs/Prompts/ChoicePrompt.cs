using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for one of a list of choices, by its words, its place or its number.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, DefaultsOfCultures(), validator, defaultLocale)
    {
    }

    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    /// <summary>Unless <see cref="PromptOptions.Style"/> says otherwise.</summary>
    public ListStyle Style { get; set; }

    /// <summary>For activities that have no locale.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>In place of the language's own.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var choiceOptions = ChoiceOptions ?? _choiceDefaults[PromptCulture.Determine(activity, DefaultLocale, _choiceDefaults)];
        var message = AppendChoices(
            (isRetry ? options.RetryPrompt : null) ?? options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            choiceOptions,
            activity.Conversation?.ConversationType,
            SuggestionReaders.Of(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var search = RecognizerOptions ?? new FindChoicesOptions();
            search.Locale = PromptCulture.Determine(activity, search.Locale ?? DefaultLocale, _choiceDefaults);
            if (ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], search) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = first.Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private static Dictionary<string, ChoiceFactoryOptions> DefaultsOfCultures() => PromptCultureModels.GetSupportedCultures().ToDictionary(
        culture => culture.Locale,
        culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true),
        StringComparer.Ordinal);
}
