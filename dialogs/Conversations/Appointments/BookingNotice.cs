using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Why a wish cannot be met, in a sentence before the next question.</summary>
internal static class BookingNotice
{
    public static string Of(Turn turn, TimeFound.NotFree none, DateOnly lastDay)
    {
        var words = BookingWording.In(turn.Language);
        var spoken = SpokenTime.In(turn.Language);
        var day = none.Day is { } known ? spoken.Day(known) : "";
        return Sentence.Begin(none.Reason switch
        {
            NotFreeReason.Past => words.Past,
            NotFreeReason.TooFar => words.TooFar.With(("day", spoken.Day(lastDay))),
            NotFreeReason.Holiday => words.Holiday.With(("day", day)),
            NotFreeReason.Closed => words.Closed.With(("day", day)),
            NotFreeReason.Hour => words.HourNotFree.With(("day", day), ("time", spoken.Time(none.Hour!.Value))),
            NotFreeReason.Full => words.Full.With(("day", day)),
            _ => words.NoneInRange,
        });
    }
}
