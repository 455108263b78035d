using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>A message that is being read: what was understood so far, and the rest.</summary>
internal sealed class PhraseDraft(string text, DateTime now, PhraseLanguage language)
{
    // Not a letter and not a space: no phrase reaches over what was taken out.
    private const char Taken = '|';

    public PhraseLanguage Language { get; } = language;

    public DateTime Now { get; } = now;

    public DateOnly Today { get; } = DateOnly.FromDateTime(now);

    public string Rest { get; private set; } = text;

    public DayRange? Day { get; private set; }

    public DayRange? OtherDay { get; private set; }

    public PartOfDay? Part { get; private set; }

    public ClockReading? Hour { get; private set; }

    public ClockReading? From { get; private set; }

    public ClockReading? Until { get; private set; }

    public bool Soonest { get; private set; }

    public bool IsEmpty => Day is null && Part is null && Hour is null && From is null && Until is null && !Soonest;

    public void Take(Match match) => Take(match.Index, match.Length);

    public void Take(int start, int length) =>
        Rest = string.Concat(Rest.AsSpan(0, start), new string(Taken, length), Rest.AsSpan(start + length));

    public bool SetDay(DateOnly? day, DateOnly? other = null) => day is { } known && SetDays(DayRange.Of(known), other is { } also ? DayRange.Of(also) : null);

    /// <summary>A second day that was said ("mardi ou jeudi") is another reading of the first: which one will be asked.</summary>
    public bool SetDays(DayRange days, DayRange? other = null)
    {
        if (Day is null)
        {
            Day = days;
            OtherDay = other == days ? null : other;
        }
        else if (days == Day || other == Day)
        {
            // "mardi prochain, le 1er décembre": the date says which of the two was meant.
            OtherDay = null;
        }
        else if (OtherDay is null && !Day.Value.Contains(days.First))
        {
            OtherDay = days;
        }

        return true;
    }

    /// <summary>Replaces the day by days up to it or from it on; those that are over already are none.</summary>
    public void Bound(DayRange days)
    {
        if (days.First <= days.Last)
        {
            (Day, OtherDay) = (days, null);
        }
    }

    public bool SetPart(PartOfDay part)
    {
        Part ??= part;
        return true;
    }

    public bool SetHour(ClockReading? hour)
    {
        Hour ??= hour;
        return hour is not null;
    }

    public bool SetBounds(ClockReading? from, ClockReading? until)
    {
        From ??= from;
        Until ??= until;
        return from is not null || until is not null;
    }

    public bool SetSoonest()
    {
        Soonest = true;
        return true;
    }

    /// <summary>An exact time from now: it has a day and an hour.</summary>
    public bool SetMoment(DateTime moment)
    {
        Hour ??= ClockReading.Exactly(new TimeOnly(moment.Hour, moment.Minute));
        return SetDay(DateOnly.FromDateTime(moment));
    }
}
