using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>
/// Values as a reader of each language expects them. Written out here, not taken from CultureInfo: the service also
/// runs with invariant globalization, and what ICU prints changes from version to version.
/// </summary>
internal static class FactFormat
{
    private const char NarrowNoBreakSpace = '\u202F';
    private const char NoBreakSpace = '\u00A0';

    private static readonly string[][] Months =
    [
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    ];

    public static string Value(Fact fact, Language language) => fact.Value switch
    {
        FactValue.Number number => Number(number.Value, fact.Unit, language),
        FactValue.Day day => Date(day.Value, language),
        FactValue.Phone phone => phone.Printed,
        FactValue.HoursOfDay hours => HoursOfDay(hours, language),
        FactValue.Words words => words.In(language),
        _ => throw new InvalidOperationException($"The fact {fact.Id} has no value."),
    };

    public static string Date(DateOnly date, Language language)
    {
        var month = Months[(int)language][date.Month - 1];
        return language switch
        {
            Language.English => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month} {date.Year}"),
            Language.Spanish => string.Create(CultureInfo.InvariantCulture, $"{date.Day} de {month} de {date.Year}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? "er" : "")} {month} {date.Year}"),
        };
    }

    private static string Number(decimal value, FactUnit unit, Language language) => unit switch
    {
        FactUnit.Euro or FactUnit.EuroPerMonth or FactUnit.EuroPerYear => Euros(value, language),
        FactUnit.Percent => language == Language.English
            ? Figures(value, language) + "%"
            : Figures(value, language) + NarrowNoBreakSpace + "%",
        FactUnit.Count => Figures(value, language),
        _ => Figures(value, language) + NoBreakSpace + TimeUnit(unit, value, language),
    };

    private static string Euros(decimal value, Language language)
    {
        // 26.5 is €26.50, and 1000.00 is €1,000.
        var figures = Figures(value, language, decimals: value == decimal.Truncate(value) ? 0 : 2);
        return language == Language.English ? "€" + figures : figures + NarrowNoBreakSpace + "€";
    }

    private static string Figures(decimal value, Language language, int? decimals = null)
    {
        var format = new NumberFormatInfo
        {
            NumberGroupSeparator = language == Language.English ? "," : NarrowNoBreakSpace.ToString(),
            NumberDecimalSeparator = language == Language.English ? "." : ",",
            // Spanish orthography leaves four figures together.
            NumberGroupSizes = language == Language.Spanish && Math.Abs(value) < 10000 ? [0] : [3],
        };
        return decimals is { } places
            ? value.ToString("N" + places.ToString(CultureInfo.InvariantCulture), format)
            : value.ToString("#,##0.####", format);
    }

    private static string TimeUnit(FactUnit unit, decimal value, Language language)
    {
        // French says "1,5 heure"; English and Spanish have the plural for all but exactly one.
        var singular = language == Language.French ? Math.Abs(value) < 2 : value == 1;
        return (unit, language) switch
        {
            (FactUnit.Minutes, Language.Spanish) => singular ? "minuto" : "minutos",
            (FactUnit.Minutes, _) => singular ? "minute" : "minutes",
            (FactUnit.Hours, Language.English) => singular ? "hour" : "hours",
            (FactUnit.Hours, Language.Spanish) => singular ? "hora" : "horas",
            (FactUnit.Hours, _) => singular ? "heure" : "heures",
            (FactUnit.Days, Language.English) => singular ? "day" : "days",
            (FactUnit.Days, Language.Spanish) => singular ? "día" : "días",
            (FactUnit.Days, _) => singular ? "jour" : "jours",
            (FactUnit.Weeks, Language.English) => singular ? "week" : "weeks",
            (FactUnit.Weeks, Language.Spanish) => singular ? "semana" : "semanas",
            (FactUnit.Weeks, _) => singular ? "semaine" : "semaines",
            (FactUnit.Months, Language.English) => singular ? "month" : "months",
            (FactUnit.Months, Language.Spanish) => singular ? "mes" : "meses",
            (FactUnit.Months, _) => "mois",
            (FactUnit.Years, Language.English) => singular ? "year" : "years",
            (FactUnit.Years, Language.Spanish) => singular ? "año" : "años",
            (FactUnit.Years, _) => singular ? "an" : "ans",
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "not a length of time"),
        };
    }

    public static string HoursOfDay(FactValue.HoursOfDay hours, Language language) => language switch
    {
        Language.English => $"{Time(hours.Opens, language)} to {Time(hours.Closes, language)}",
        Language.Spanish => $"de {Time(hours.Opens, language)} a {Time(hours.Closes, language)}",
        _ => $"de {Time(hours.Opens, language)} à {Time(hours.Closes, language)}",
    };

    private static string Time(TimeOnly time, Language language)
    {
        var minutes = time.Minute.ToString("00", CultureInfo.InvariantCulture);
        switch (language)
        {
            case Language.English:
                var hour = (time.Hour % 12 == 0 ? 12 : time.Hour % 12).ToString(CultureInfo.InvariantCulture);
                return hour + (time.Minute == 0 ? "" : ":" + minutes) + NoBreakSpace + (time.Hour < 12 ? "am" : "pm");
            case Language.Spanish:
                return time.Hour.ToString(CultureInfo.InvariantCulture) + ":" + minutes;
            default:
                var french = time.Hour.ToString(CultureInfo.InvariantCulture) + NoBreakSpace + "h";
                return time.Minute == 0 ? french : french + NoBreakSpace + minutes;
        }
    }
}
