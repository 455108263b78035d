using Microsoft.Bot.Schema;
using StudentHealth.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date or a time, and gives all that the answer may mean, past and to come.</summary>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>For activities that have no locale.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            // "Tomorrow" is counted from where the user is, as far as the channel says.
            var reference = activity.LocalTimestamp?.DateTime ?? TimeProvider.System.GetLocalNow().DateTime;
            var culture = activity.Locale ?? DefaultLocale ?? PromptCulture.English;
            if (DateTimeRecognition.RecognizeDateTime(activity.Text, culture, reference) is [var first, ..])
            {
                result.Succeeded = true;
                result.Value = ((List<Dictionary<string, string>>)first.Resolution["values"]).ConvertAll(ToResolution);
            }
        }

        return Task.FromResult(result);
    }

    private static DateTimeResolution ToResolution(Dictionary<string, string> value) => new()
    {
        Timex = value.GetValueOrDefault("timex"),
        Value = value.GetValueOrDefault("value"),
        Start = value.GetValueOrDefault("start"),
        End = value.GetValueOrDefault("end"),
    };
}
