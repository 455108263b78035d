namespace StudentHealth.Recognizers.Appointments;

/// <summary>Days seen from today. Weeks begin on Monday.</summary>
internal static class CalendarDays
{
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static DateOnly OfWeek(DateOnly anyDay, DayOfWeek weekday) => Monday(anyDay).AddDays(((int)weekday + 6) % 7);

    /// <summary>The first such weekday after today.</summary>
    public static DateOnly After(DateOnly today, DayOfWeek weekday) => today.AddDays((((int)weekday - (int)today.DayOfWeek + 6) % 7) + 1);

    /// <summary>Null where the month has no such day.</summary>
    public static DateOnly? TryDate(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The first such day of a month that is today or later; null where no month has it.</summary>
    public static DateOnly? NextDayOfMonth(DateOnly today, int day)
    {
        // February may lack a day, and then March has it.
        for (var ahead = 0; ahead <= 2; ahead++)
        {
            var month = new DateOnly(today.Year, today.Month, 1).AddMonths(ahead);
            if (TryDate(month.Year, month.Month, day) is { } date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>The first such date that is today or later. 29 February may be years away.</summary>
    public static DateOnly? NextDate(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year <= today.Year + 8; year++)
        {
            if (TryDate(year, month, day) is { } date && date >= today)
            {
                return date;
            }
        }

        return null;
    }

    public static DayRange Month(DateOnly anyDay)
    {
        var first = new DateOnly(anyDay.Year, anyDay.Month, 1);
        return new DayRange(first, first.AddMonths(1).AddDays(-1));
    }

    /// <param name="nth">1 for the first, -1 for the last.</param>
    public static DateOnly? NthWeekday(int year, int month, int nth, DayOfWeek weekday)
    {
        var first = new DateOnly(year, month, 1);
        if (nth < 0)
        {
            var last = first.AddMonths(1).AddDays(-1);
            return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
        }

        var date = first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
        return date.Month == month ? date : null;
    }
}
