using System.Globalization;
using Microsoft.Recognizers.Text.DateTime;

namespace StudentHealth.Recognizers;

/// <summary>
/// Dates, times and ranges as Microsoft.Recognizers.Text gives them: all candidates, past ones too. For appointments
/// see <see cref="AppointmentPhrase"/>.
/// </summary>
public static class DateTimeRecognition
{
    private const string IsoDate = "yyyy-MM-dd";

    /// <param name="reference">The local time at which the text was said.</param>
    public static IReadOnlyList<Recognition> RecognizeDateTime(string text, string culture, DateTime reference)
    {
        var bounded = RecognizerModels.Bound(text);
        if (!bounded.Any(char.IsLetterOrDigit))
        {
            return [];
        }

        return ReadIsoDate(bounded) is { } date
            ? [date]
            : RecognizerModels.Ask(LoadedModel.DateTime, culture, code => DateTimeRecognizer.RecognizeDateTime(bounded, code, refTime: reference));
    }

    // What pages and buttons send: it needs no model.
    private static Recognition? ReadIsoDate(string text)
    {
        var trimmed = text.Trim();
        if (!DateOnly.TryParseExact(trimmed, IsoDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return null;
        }

        var start = text.IndexOf(trimmed, StringComparison.Ordinal);
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["timex"] = trimmed, ["type"] = "date", ["value"] = trimmed };
        return new Recognition(
            trimmed,
            start,
            start + trimmed.Length - 1,
            "datetimeV2.date",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["values"] = new List<Dictionary<string, string>> { value } });
    }
}
