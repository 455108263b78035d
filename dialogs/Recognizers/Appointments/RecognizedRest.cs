using System.Globalization;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>
/// What the recognizers make of the rest of a message: holidays, and ways of saying a date that the rules lack. Only the
/// future of their candidates counts.
/// </summary>
internal static class RecognizedRest
{
    public static void Read(PhraseDraft draft)
    {
        var rest = draft.Rest.Replace('|', ' ');
        foreach (var found in DateTimeRecognition.RecognizeDateTime(rest, draft.Language.Code, draft.Now))
        {
            if (found.Resolution.TryGetValue("values", out var values) && values is List<Dictionary<string, string>> candidates
                && FutureDays(candidates, draft.Today) is { } days)
            {
                draft.SetDays(days.First < draft.Today ? days with { First = draft.Today } : days);
                draft.Take(found.Start, found.End - found.Start + 1);
                return;
            }
        }
    }

    private static DayRange? FutureDays(List<Dictionary<string, string>> candidates, DateOnly today) => candidates
        .Select(Days)
        .OfType<DayRange>()
        .Where(days => days.Last >= today)
        .OrderBy(days => days.First)
        .Select(days => (DayRange?)days)
        .FirstOrDefault();

    private static DayRange? Days(Dictionary<string, string> candidate) => candidate.GetValueOrDefault("type") switch
    {
        "date" or "datetime" when Day(candidate, "value") is { } day => DayRange.Of(day),
        "daterange" or "datetimerange" when Day(candidate, "start") is { } first && Day(candidate, "end") is { } next =>
            new DayRange(first, next > first ? next.AddDays(-1) : first),
        _ => null,
    };

    private static DateOnly? Day(Dictionary<string, string> candidate, string key) =>
        candidate.TryGetValue(key, out var value)
        && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? DateOnly.FromDateTime(time)
            : null;
}
