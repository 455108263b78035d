using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>A call in words: its time in Paris, the number, the language, the reference.</summary>
internal static class CallText
{
    public static string Of(Turn turn, Phrase phrase, Appointment call) => Sentence.Begin(phrase.With(
        ("time", Time(turn, call.Start)),
        ("phone", Phone(call.Phone)),
        ("language", BookingWording.In(turn.Language).LanguageName(call.Language)),
        ("reference", call.Reference.Value)));

    public static string Of(Turn turn, Phrase phrase, BookingDraft draft) => Sentence.Begin(phrase.With(
        ("time", Time(turn, draft.Start!.Value)),
        ("yours", YourTime(turn, draft.Start.Value)),
        ("phone", Phone(draft.Phone!)),
        ("language", BookingWording.In(turn.Language).LanguageName(draft.Language!.Value))));

    private static string Time(Turn turn, DateTimeOffset start) => SpokenTime.In(turn.Language).DayAndTime(ParisTime.Of(start));

    private static string Phone(string e164) => StudentPhone.FromE164(e164).International.Replace(' ', '\u00A0');

    private static string YourTime(Turn turn, DateTimeOffset start) => ParisTime.FindOther(turn.TimeZone, start) is { } there
        ? " " + BookingWording.In(turn.Language).YourTime.With(("time", SpokenTime.In(turn.Language).DayAndTime(there)))
        : "";
}
