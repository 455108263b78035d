using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using StudentHealth.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, DefaultsOfCultures(), validator, defaultLocale)
    {
    }

    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    public ListStyle Style { get; set; }

    /// <summary>For activities that have no locale.</summary>
    public string DefaultLocale { get; set; }

    /// <summary>In place of the language's own.</summary>
    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>What means yes, then what means no, in place of the language's own words.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var defaults = _choiceDefaults[PromptCulture.Determine(activity, DefaultLocale, _choiceDefaults)];
        var message = AppendChoices(
            (isRetry ? options.RetryPrompt : null) ?? options.Prompt,
            activity.ChannelId,
            Offered(defaults),
            Style,
            ChoiceOptions ?? defaults.Options,
            activity.Conversation?.ConversationType,
            SuggestionReaders.Of(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var culture = PromptCulture.Determine(activity, DefaultLocale, _choiceDefaults);
            var answer = YesNo.Recognize(activity.Text, culture) ?? RecognizeOffered(activity.Text, culture);
            result.Succeeded = answer.HasValue;
            result.Value = answer ?? false;
        }

        return Task.FromResult(result);
    }

    private static Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> DefaultsOfCultures() =>
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (
                new Choice(culture.YesInLanguage),
                new Choice(culture.NoInLanguage),
                new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true)),
            StringComparer.Ordinal);

    // The choices may be others than yes and no, and were shown with numbers unless these are off.
    private bool? RecognizeOffered(string text, string culture)
    {
        var defaults = _choiceDefaults[culture];
        if (!((ChoiceOptions ?? defaults.Options).IncludeNumbers ?? true))
        {
            return null;
        }

        var search = new FindChoicesOptions { Locale = culture };
        return ChoiceRecognizers.RecognizeChoices(text, Offered(defaults), search) is [var first, ..] ? first.Resolution.Index == 0 : null;
    }

    private List<Choice> Offered((Choice Yes, Choice No, ChoiceFactoryOptions Options) defaults) =>
        ConfirmChoices is null ? [defaults.Yes, defaults.No] : [ConfirmChoices.Item1, ConfirmChoices.Item2];
}
