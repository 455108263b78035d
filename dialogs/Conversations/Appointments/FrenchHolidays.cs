namespace StudentHealth.Dialogs.Appointments;

/// <summary>
/// The eleven public holidays of mainland France (Code du travail, L3133-1). Those of Alsace-Moselle and of the overseas
/// departments are left out: the advisers who take calls work on the national calendar.
/// </summary>
public static class FrenchHolidays
{
    public static bool IsHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        _ => DaysAfterEaster(date) is 1 or 39 or 50, // Easter Monday, Ascension Day, Whit Monday
    };

    private static int DaysAfterEaster(DateOnly date) => date.DayNumber - Easter(date.Year).DayNumber;

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).</summary>
    internal static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, yearOfCentury) = (year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
