using StudentHealth.Dialogs.Talk;
using StudentHealth.Recognizers;

namespace StudentHealth.Dialogs.Appointments;

public enum NotFreeReason
{
    Past,
    TooFar,
    Holiday,

    /// <summary>A Saturday or Sunday without openings.</summary>
    Closed,

    /// <summary>Nothing is left that day, or in that part of it.</summary>
    Full,

    /// <summary>That hour is not free, others of the day are.</summary>
    Hour,

    /// <summary>Nothing is free on any of the days meant.</summary>
    NoneInRange,
}

/// <summary>What a wish comes to, given what is free.</summary>
public abstract record TimeFound
{
    private TimeFound()
    {
    }

    /// <summary>One time.</summary>
    public sealed record At(FreeTime Time) : TimeFound;

    /// <summary>A day with times that suit: ask which.</summary>
    public sealed record OnDay(DateOnly Day) : TimeFound;

    /// <summary>Days that suit: ask which. <paramref name="IsUnclear"/>: the words may mean either.</summary>
    public sealed record AmongDays(IReadOnlyList<DateOnly> Days, bool IsUnclear) : TimeFound;

    public sealed record NotFree(NotFreeReason Reason, DateOnly? Day, TimeOnly? Hour = null) : TimeFound;
}

/// <summary>
/// Turns what a student said about when into one free time, or into the question that is left: always in the future, by
/// the 24-hour clock, at times that are really free.
/// </summary>
public sealed class AppointmentTime
{
    private static readonly TimeOnly Noon = new(12, 0);
    private static readonly TimeOnly AfterLunch = new(14, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    private readonly ILookup<DateOnly, (FreeTime Free, TimeOnly Time)> _days;
    private readonly DateOnly _today;
    private readonly DateOnly _lastDay;
    private readonly TimeOnly _now;

    /// <param name="free">What can be booked, in order.</param>
    /// <param name="lastDay">The last day that can be booked.</param>
    public AppointmentTime(IReadOnlyList<FreeTime> free, DateTimeOffset now, DateOnly lastDay)
    {
        _days = free.Select(time => (time, Paris: ParisTime.Of(time.Start)))
            .ToLookup(slot => DateOnly.FromDateTime(slot.Paris), slot => (slot.time, TimeOnly.FromDateTime(slot.Paris)));
        (_today, _now) = (DateOnly.FromDateTime(ParisTime.Of(now)), TimeOnly.FromDateTime(ParisTime.Of(now)));
        _lastDay = lastDay;
    }

    /// <summary>Whether nothing is free at all.</summary>
    public bool IsEmpty => _days.Count == 0;

    /// <summary>The last day that can be booked.</summary>
    public DateOnly LastDay => _lastDay;

    /// <summary>The days with free times that suit the hours of the wish, in order.</summary>
    public IReadOnlyList<DateOnly> DaysFor(CallWish wish) => [.. _days.Where(day => Times(day.Key, wish).Count > 0).Select(day => day.Key)];

    /// <summary>The free times of a day that suit the hours of the wish, in order.</summary>
    public IReadOnlyList<FreeTime> TimesOn(DateOnly day, CallWish wish) => [.. Times(day, wish).Select(slot => slot.Free)];

    /// <summary>
    /// Notes in the wish what the phrase says, and finds what that comes to. A phrase without a day is about the wish's
    /// own day, if it has one.
    /// </summary>
    public TimeFound Find(AppointmentPhrase phrase, CallWish wish)
    {
        NoteHours(phrase, wish);
        if (phrase.Soonest && phrase.Day is null && wish.Day is null)
            return DaysFor(wish) is [var first, ..] ? new TimeFound.At(Times(first, wish)[0].Free) : new TimeFound.NotFree(NotFreeReason.NoneInRange, null);
        if (phrase.Day is null)
            return wish.Day is { } known ? FindOn(known, wish) : Among(DaysFor(wish), isUnclear: false);

        var range = phrase.Day.Value;
        if (phrase.OtherDay is { } other && range.IsOneDay && other.IsOneDay)
            return FindOnEither(range.First, other.First, wish);
        return range.IsOneDay
            ? FindOn(range.First, wish)
            : Among([.. DaysFor(wish).Where(day => range.Contains(day) || phrase.OtherDay?.Contains(day) == true)], isUnclear: false);
    }

    /// <summary>What the wish's hours come to on the day.</summary>
    public TimeFound FindOn(DateOnly day, CallWish wish)
    {
        if (wish.Hour is { } hour)
            return FindHour(day, hour, wish);
        if (Times(day, wish).Count > 0)
            return new TimeFound.OnDay(day);
        return new TimeFound.NotFree(WhyNot(day), day);
    }

    private static void NoteHours(AppointmentPhrase phrase, CallWish wish)
    {
        (wish.Near, wish.Page) = (null, 0);

        // "jeudi prochain à 14h", then "le 3 décembre": the hour still holds.
        var (from, until) = Hours(phrase);
        if (wish.Day is null && phrase.Hour is null && from is null && until is null)
            return;
        (wish.From, wish.Until) = (from, until);
        (wish.Hour, wish.OtherHour) = (phrase.Hour, phrase.OtherHour);
    }

    private TimeFound FindOnEither(DateOnly one, DateOnly other, CallWish wish)
    {
        DateOnly[] possible = [.. new[] { one, other }.Where(_days.Contains).Order()];
        return possible.Length switch
        {
            2 => new TimeFound.AmongDays(possible, IsUnclear: true),
            1 => FindOn(possible[0], wish),
            _ => FindOn(one > other ? one : other, wish),
        };
    }

    private TimeFound FindHour(DateOnly day, TimeOnly hour, CallWish wish)
    {
        var free = _days[day].ToList();
        if (free.Count == 0)
            return new TimeFound.NotFree(WhyNot(day), day, hour);
        foreach (var reading in new TimeOnly?[] { hour, wish.OtherHour })
        {
            if (free.Find(slot => slot.Time == reading) is { Free: { } exact })
                return new TimeFound.At(exact);
        }

        // Of two readings the one within what is free that day is meant.
        var meant = wish.OtherHour is { } other && IsWithin(other) && !IsWithin(hour) ? other : hour;
        var isPast = day == _today && meant < _now;
        return new TimeFound.NotFree(isPast ? NotFreeReason.Past : NotFreeReason.Hour, day, meant);

        bool IsWithin(TimeOnly time) => time >= free[0].Time && time <= free[^1].Time;
    }

    private static TimeFound Among(IReadOnlyList<DateOnly> days, bool isUnclear) => days.Count switch
    {
        0 => new TimeFound.NotFree(NotFreeReason.NoneInRange, null),
        1 => new TimeFound.OnDay(days[0]),
        _ => new TimeFound.AmongDays(days, isUnclear),
    };

    private NotFreeReason WhyNot(DateOnly day)
    {
        if (day < _today)
            return NotFreeReason.Past;
        if (day > _lastDay)
            return NotFreeReason.TooFar;
        if (FrenchHolidays.IsHoliday(day))
            return NotFreeReason.Holiday;
        return day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? NotFreeReason.Closed : NotFreeReason.Full;
    }

    private List<(FreeTime Free, TimeOnly Time)> Times(DateOnly day, CallWish wish) =>
        [.. _days[day].Where(slot => !(slot.Time < wish.From) && !(slot.Time >= wish.Until) && HasHour(slot.Time, wish))];

    private static bool HasHour(TimeOnly time, CallWish wish) => wish.Hour is null || time == wish.Hour || time == wish.OtherHour;

    private static (TimeOnly? From, TimeOnly? Until) Hours(AppointmentPhrase phrase)
    {
        var (from, until) = phrase.Part switch
        {
            PartOfDay.Morning => ((TimeOnly?)null, (TimeOnly?)Noon),
            PartOfDay.Noon => (Noon, AfterLunch),
            PartOfDay.Afternoon => (Noon, null),
            PartOfDay.Evening => (Evening, null),
            _ => (null, null),
        };
        return (phrase.NotBefore ?? from, phrase.NotAfter ?? until);
    }
}
