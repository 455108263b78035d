using StudentHealth.Recognizers.Appointments;

namespace StudentHealth.Recognizers;

/// <summary>
/// When somebody would like to be called, as far as a message says it: "mardi prochain à 14h", "next Tuesday afternoon",
/// "el jueves por la mañana". Days are in the future unless a past one was said, hours are of the 24-hour clock.
/// </summary>
public sealed record AppointmentPhrase
{
    /// <summary>The day, or a week or month of days; null where none was said.</summary>
    public DayRange? Day { get; init; }

    /// <summary>
    /// What the words for the day may mean as well: "mardi prochain" the one of this week or of the next, "3/4" the third
    /// of April or the fourth of March. Not null means: ask.
    /// </summary>
    public DayRange? OtherDay { get; init; }

    /// <summary>Null where none was said.</summary>
    public PartOfDay? Part { get; init; }

    /// <summary>Null where none was said, or only a bound.</summary>
    public TimeOnly? Hour { get; init; }

    /// <summary>
    /// The other half of the day, where <see cref="Hour"/> was said on a 12-hour clock without saying which ("at 2",
    /// "a las 9"): try it where the first is outside opening hours. Null after "14h", "2 pm", "9 de la mañana".
    /// </summary>
    public TimeOnly? OtherHour { get; init; }

    /// <summary>"après 18h", "from 2pm", the beginning of "between 2 and 4".</summary>
    public TimeOnly? NotBefore { get; init; }

    /// <summary>"avant midi", "before 10", the end of "between 2 and 4".</summary>
    public TimeOnly? NotAfter { get; init; }

    /// <summary>"dès que possible", "as soon as possible", "cuanto antes".</summary>
    public bool Soonest { get; init; }

    /// <summary>
    /// How much of the message's letters this is, from 0 to 1: a question that names a day in passing has little.
    /// </summary>
    public double Coverage { get; init; }

    /// <summary>Whether a day was said that may mean two.</summary>
    public bool IsDayUnclear => OtherDay is not null;

    /// <summary>
    /// Reads a message. Costs some 50 µs; the recognizers, which load for half a second, are asked only where a rest of
    /// the message looks like a date that the phrases here do not know.
    /// </summary>
    /// <param name="language">"fr", "en" or "es", or a culture of one; others are read as English.</param>
    /// <param name="now">The local time in which the message was written, and in which the appointment will be.</param>
    /// <returns>Null where nothing was said about when.</returns>
    public static AppointmentPhrase? Find(string text, string language, DateTime now) =>
        PhraseReader.Read(RecognizerModels.Bound(text), PhraseLanguage.Of(RecognizerModels.LanguageOf(language)), now);

    /// <summary>The reading of the hour that lies within the opening hours, else the one that was said; null where none was.</summary>
    public TimeOnly? HourWithin(TimeOnly opens, TimeOnly closes)
    {
        return OtherHour is { } other && IsOpen(other) && !(Hour is { } hour && IsOpen(hour)) ? other : Hour;

        bool IsOpen(TimeOnly time) => time >= opens && time < closes;
    }
}
