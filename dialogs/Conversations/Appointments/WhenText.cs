using System.Globalization;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;
using StudentHealth.Recognizers;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Reads when a student would like to be called.</summary>
internal static class WhenText
{
    // A question that names a day in passing has little of it: "vous appelez aussi le samedi ?".
    private const double Some = 0.25;
    private const double Most = 0.6;

    /// <summary>Null where the text says nothing about when.</summary>
    public static AppointmentPhrase? Find(Turn turn, string text)
    {
        if (FindBareHour(text) is { } hour)
            return new AppointmentPhrase { Hour = hour, OtherHour = hour.Hour < 12 ? hour.AddHours(12) : null, Coverage = 1 };

        var now = ParisTime.Of(turn.Now);
        return AppointmentPhrase.Find(text, turn.Language.Code(), now)
            ?? LanguageCodes.All.Where(other => other != turn.Language)
                .Select(other => AppointmentPhrase.Find(text, other.Code(), now))
                .FirstOrDefault(phrase => phrase?.Coverage >= Most);
    }

    public static Reading Read(Turn turn, string text) => Find(turn, text)?.Coverage switch
    {
        >= Most => Reading.Whole,
        >= Some => Reading.Part,
        _ => Reading.None,
    };

    // "14": more than the buttons can number, so an hour.
    private static TimeOnly? FindBareHour(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 7 and < 24 ? new TimeOnly(hour, 0) : null;
}
