using System.Globalization;
using System.Numerics;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;
using StudentHealth.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a number, in digits or in words: an int, long, float, double or decimal.</summary>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    private static readonly NumberReader<T> Read = FindReader();

    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (Read is null)
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>For activities that have no locale.</summary>
    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var culture = PromptCulture.ForNumbers(activity, DefaultLocale);
            if (FirstNumber(activity.Text, culture) is { } number && Read(number, CultureInfo.GetCultureInfo(culture), out var value))
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    private static string FirstNumber(string text, string culture)
    {
        var found = NumberRecognition.RecognizeNumber(text, culture);
        if (found.Count == 0)
        {
            found = NumberRecognition.RecognizeNumberWithUnit(text, culture);
        }

        return found is [var first, ..] && first.Resolution.TryGetValue("value", out var value) ? value?.ToString() : null;
    }

    private static NumberReader<T> FindReader() => default(T) switch
    {
        int => (NumberReader<T>)(object)(NumberReader<int>)TryRead,
        long => (NumberReader<T>)(object)(NumberReader<long>)TryRead,
        float => (NumberReader<T>)(object)(NumberReader<float>)TryRead,
        double => (NumberReader<T>)(object)(NumberReader<double>)TryRead,
        decimal => (NumberReader<T>)(object)(NumberReader<decimal>)TryRead,
        _ => null,
    };

    private static bool TryRead<TNumber>(string text, CultureInfo culture, out TNumber value)
        where TNumber : INumberBase<TNumber> => TNumber.TryParse(text, NumberStyles.Any, culture, out value);
}

/// <summary>Reads a number in the notation of a culture.</summary>
internal delegate bool NumberReader<TNumber>(string text, CultureInfo culture, out TNumber value);
