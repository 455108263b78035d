using StudentHealth.Dialogs.Talk;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Notes in the draft what a wish comes to: a time, a day, days to choose from, or why it cannot be.</summary>
internal static class WishTaking
{
    /// <summary>What the message says about when; nothing where it says nothing.</summary>
    public static void TakeText(Turn turn, BookingDraft draft, AppointmentTime times)
    {
        if (WhenText.Find(turn, turn.Text) is { } phrase)
            Take(turn, draft, times, times.Find(phrase, draft.Wish));
    }

    public static void Take(Turn turn, BookingDraft draft, AppointmentTime times, TimeFound found)
    {
        switch (found)
        {
            case TimeFound.At at:
                draft.Start = at.Time.Start;
                draft.Wish.Day = DateOnly.FromDateTime(ParisTime.Of(at.Time.Start));
                break;
            case TimeFound.OnDay day:
                draft.Wish.Day = day.Day;
                break;
            case TimeFound.AmongDays days:
                (draft.Wish.Day, draft.Wish.Days, draft.Wish.IsUnclear) = (null, [.. days.Days], days.IsUnclear);
                break;
            case TimeFound.NotFree none:
                turn.Preface(BookingNotice.Of(turn, none, times.LastDay));
                draft.Wish = none.Reason == NotFreeReason.Hour
                    ? new CallWish { Day = none.Day, Near = none.Hour }
                    : new CallWish { FirstDay = none.Day };
                break;
        }
    }
}
