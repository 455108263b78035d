using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Words;

/// <summary>
/// Days and times as a reader expects them: <c>jeudi 26 novembre à 14 h 30</c>, <c>Thursday 26 November, 2:30 pm</c>,
/// <c>jueves 26 de noviembre a las 14:30</c>. Wall-clock values: the caller chooses the zone.
/// </summary>
public sealed class SpokenTime
{
    private const char NoBreakSpace = '\u00A0';

    private static readonly InEachLanguage<SpokenTime> Spoken = WordingFile.Read("Words", file => new SpokenTime(file));

    private readonly IReadOnlyList<string> _weekdays;
    private readonly IReadOnlyList<string> _months;
    private readonly IReadOnlyList<string> _shortMonths;
    private readonly string _first;
    private readonly Phrase _day;
    private readonly Phrase _shortDay;
    private readonly Phrase _date;
    private readonly Phrase _dayAndTime;
    private readonly Phrase _time;
    private readonly Phrase _fullHour;
    private readonly Phrase _or;
    private readonly (string Am, string Pm) _halves;

    internal SpokenTime(WordingFile file)
    {
        _weekdays = file.List("weekdays");
        _months = file.List("months");
        _shortMonths = file.List("shortMonths");
        _first = file.Text("first");
        _day = file.Phrase("day");
        _shortDay = file.Phrase("shortDay");
        _date = file.Phrase("date");
        _dayAndTime = file.Phrase("dayAndTime");
        _time = file.Phrase("time");
        _fullHour = file.Phrase("fullHour");
        _or = file.Phrase("or");
        _halves = (file.Text("am"), file.Text("pm"));
    }

    public static SpokenTime In(Language language) => Spoken[language];

    /// <summary>"jeudi 26 novembre": within the next weeks no year is needed.</summary>
    public string Day(DateOnly day) => Day(_day, _months, day);

    /// <summary>"jeudi 26 nov.": at most 20 characters, for a button.</summary>
    public string ShortDay(DateOnly day) => Day(_shortDay, _shortMonths, day);

    /// <summary>"26 novembre 2026".</summary>
    public string Date(DateOnly date) => _date.With(
        ("day", DayOfMonth(date)), ("month", _months[date.Month - 1]), ("year", date.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>"14 h 30", "2:30 pm", "14:30".</summary>
    public string Time(TimeOnly time)
    {
        var (am, pm) = _halves;
        var hour = pm.Length == 0 ? time.Hour : ((time.Hour + 11) % 12) + 1;
        return (time.Minute == 0 ? _fullHour : _time).With(
            ("hour", hour.ToString(CultureInfo.InvariantCulture)),
            ("minute", time.Minute.ToString("00", CultureInfo.InvariantCulture)),
            ("half", time.Hour < 12 ? am : pm)).Replace(' ', NoBreakSpace);
    }

    public string DayAndTime(DateTime time) =>
        _dayAndTime.With(("day", Day(DateOnly.FromDateTime(time))), ("time", Time(TimeOnly.FromDateTime(time))));

    /// <summary>"a, b or c".</summary>
    public string Or(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => _or.With(("list", string.Join(", ", items.SkipLast(1))), ("last", items[^1])),
    };

    private string Day(Phrase form, IReadOnlyList<string> months, DateOnly day) => form.With(
        ("weekday", _weekdays[((int)day.DayOfWeek + 6) % 7]), ("day", DayOfMonth(day)), ("month", months[day.Month - 1]));

    private string DayOfMonth(DateOnly day) => day.Day == 1 ? _first : day.Day.ToString(CultureInfo.InvariantCulture);
}
