using System.Runtime.InteropServices;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>A time of day as it was said: one reading, or two where half of the day was left open.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClockReading(TimeOnly Time, TimeOnly? Other)
{
    private const int Noon = 12;

    // Nobody is called at 2 in the morning: an hour before this one is one of the afternoon, if it may be.
    private const int FirstLikelyHour = 7;

    public static ClockReading Exactly(TimeOnly time) => new(time, null);

    /// <param name="minutes">May be negative ("moins le quart").</param>
    /// <param name="part">Said with the hour: "2 de la tarde", "8h du soir".</param>
    /// <param name="written24">Whether the writing itself says the half of the day: "02:30", "9h".</param>
    /// <returns>Null where there is no such time.</returns>
    public static ClockReading? Read(int hour, int minutes, PartOfDay? part, bool written24)
    {
        if (hour > 24 || (hour == 24 && minutes != 0) || minutes is < -59 or > 59)
        {
            return null;
        }

        var time = new TimeOnly(hour % 24, 0).AddMinutes(minutes);
        if (part is { } half)
        {
            return Exactly(InPart(time, hour, half));
        }

        if (hour is 0 or > Noon || written24)
        {
            return Exactly(time);
        }

        var other = time.AddHours(Noon);
        return hour < FirstLikelyHour ? new ClockReading(other, time) : new ClockReading(time, other);
    }

    /// <summary>The reading that a part of the day said elsewhere leaves: "ce soir à 8h", "tomorrow afternoon at 3".</summary>
    public ClockReading Within(PartOfDay? part) => part switch
    {
        PartOfDay.Morning when Time.Hour >= Noon && Other is { } other => Exactly(other),
        PartOfDay.Morning => Exactly(Time),
        PartOfDay.Afternoon or PartOfDay.Evening when Time.Hour is > 0 and < Noon => Exactly(Time.AddHours(Noon)),
        PartOfDay.Afternoon or PartOfDay.Evening => Exactly(Time),
        _ => this,
    };

    private static TimeOnly InPart(TimeOnly time, int hour, PartOfDay part) => part switch
    {
        PartOfDay.Morning => hour == Noon ? time.AddHours(Noon) : time,
        PartOfDay.Noon => time,
        PartOfDay.Evening when hour == Noon => time.AddHours(Noon),
        _ => hour is > 0 and < Noon ? time.AddHours(Noon) : time,
    };
}
