using System.Globalization;
using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>What the words for a day mean. Groups: wd weekday, d day, mo or m month, y year, n number, nth place in a month.</summary>
internal static class Days
{
    /// <summary>A telephone number, or a day that is ruled out.</summary>
    public static bool Ignore(Match match, PhraseDraft draft) => true;

    /// <summary>"2026-12-03".</summary>
    public static bool Iso(Match match, PhraseDraft draft) => draft.SetDay(CalendarDays.TryDate(Number(match, "y"), Number(match, "m"), Number(match, "d")));

    /// <summary>"3/12", "03/12/2026": the day first.</summary>
    public static bool DayFirst(Match match, PhraseDraft draft) => draft.SetDay(Date(match, draft, Number(match, "d"), Number(match, "m")));

    /// <summary>The same in English: Americans mean the month first, so both are possible where both are dates.</summary>
    public static bool EitherFirst(Match match, PhraseDraft draft)
    {
        var european = Date(match, draft, Number(match, "d"), Number(match, "m"));
        var american = Date(match, draft, Number(match, "m"), Number(match, "d"));
        return draft.SetDay(european ?? american, american);
    }

    /// <summary>"mercredi 25 novembre 2026". A weekday that is not the date's own leaves both open.</summary>
    public static bool Named(Match match, PhraseDraft draft)
    {
        var date = Date(match, draft, Number(match, "d"), draft.Language.MonthOf(match.Groups["mo"].Value));
        return draft.SetDay(date, OtherWeekday(match, draft, date));
    }

    /// <summary>"le 24", "mardi 24".</summary>
    public static bool OfMonth(Match match, PhraseDraft draft)
    {
        var date = CalendarDays.NextDayOfMonth(draft.Today, Number(match, "d"));
        return draft.SetDay(date, OtherWeekday(match, draft, date));
    }

    /// <summary>"le premier lundi de décembre"; without a month, of this one or else the next.</summary>
    public static bool NthWeekday(Match match, PhraseDraft draft)
    {
        var nth = match.Groups["last"].Success ? -1 : Number(match, "nth");
        var weekday = Weekday(match, draft);
        var named = match.Groups["mo"].Success;
        var first = named
            ? new DateOnly(draft.Today.Year, draft.Language.MonthOf(match.Groups["mo"].Value), 1)
            : new DateOnly(draft.Today.Year, draft.Today.Month, 1).AddMonths(match.Groups["next"].Success ? 1 : 0);
        var date = CalendarDays.NthWeekday(first.Year, first.Month, nth, weekday);
        if (date < draft.Today)
        {
            var later = named ? first.AddYears(1) : first.AddMonths(1);
            date = CalendarDays.NthWeekday(later.Year, later.Month, nth, weekday);
        }

        return draft.SetDay(date);
    }

    /// <summary>A weekday alone: the next one. On that very weekday it may mean today, if the day is not named otherwise.</summary>
    public static bool OnWeekday(Match match, PhraseDraft draft)
    {
        var next = CalendarDays.After(draft.Today, Weekday(match, draft));
        return next == draft.Today.AddDays(7) ? draft.SetDay(draft.Today, next) : draft.SetDay(next);
    }

    /// <summary>"ce jeudi", "this Thursday".</summary>
    public static bool ThisWeekday(Match match, PhraseDraft draft) => OnWeekday(match, draft);

    /// <summary>"mardi prochain": the first one to come, or the one of next week. People mean either, unless both are the same day.</summary>
    public static bool NextWeekday(Match match, PhraseDraft draft)
    {
        var weekday = Weekday(match, draft);
        return draft.SetDay(CalendarDays.After(draft.Today, weekday), CalendarDays.OfWeek(draft.Today.AddDays(7), weekday));
    }

    /// <summary>"mardi de la semaine prochaine".</summary>
    public static bool WeekdayOfNextWeek(Match match, PhraseDraft draft) =>
        draft.SetDay(CalendarDays.OfWeek(draft.Today.AddDays(7), Weekday(match, draft)));

    public static bool WeekdayOfThisWeek(Match match, PhraseDraft draft) => draft.SetDay(CalendarDays.OfWeek(draft.Today, Weekday(match, draft)));

    public static bool LastWeekday(Match match, PhraseDraft draft) =>
        draft.SetDay(CalendarDays.After(draft.Today.AddDays(-8), Weekday(match, draft)));

    /// <summary>"jeudi en huit", "a week from Thursday": so many weeks after the next one.</summary>
    public static Func<Match, PhraseDraft, bool> WeeksAfterWeekday(int weeks) => (match, draft) =>
        draft.SetDay(CalendarDays.After(draft.Today, Weekday(match, draft)).AddDays(7 * weeks));

    public static Func<Match, PhraseDraft, bool> FromToday(int days) => (_, draft) => draft.SetDay(draft.Today.AddDays(days));

    public static Func<Match, PhraseDraft, bool> TodayIn(PartOfDay part) => (_, draft) => draft.SetPart(part) && draft.SetDay(draft.Today);

    /// <summary>Days of a week, 0 for its Monday; of this week, only those that are not over.</summary>
    public static Func<Match, PhraseDraft, bool> OfWeek(int weeksAhead, int first, int last) => (_, draft) =>
    {
        var monday = CalendarDays.Monday(draft.Today).AddDays(7 * weeksAhead);
        var (from, to) = (monday.AddDays(first), monday.AddDays(last));
        if (to < draft.Today)
        {
            (from, to) = (from.AddDays(7), to.AddDays(7));
        }

        return draft.SetDays(new DayRange(from < draft.Today ? draft.Today : from, to));
    };

    /// <summary>"le week-end prochain": this one to come, or the one after.</summary>
    public static bool NextWeekend(Match match, PhraseDraft draft)
    {
        var saturday = CalendarDays.OfWeek(draft.Today, DayOfWeek.Saturday);
        return draft.SetDays(Weekend(saturday), Weekend(saturday.AddDays(7)));

        static DayRange Weekend(DateOnly saturday) => new(saturday, saturday.AddDays(1));
    }

    public static bool NextMonth(Match match, PhraseDraft draft) =>
        draft.SetDays(Third(match, CalendarDays.Month(new DateOnly(draft.Today.Year, draft.Today.Month, 1).AddMonths(1))));

    /// <summary>"en décembre", "début janvier": the month that runs, or the next of that name.</summary>
    public static bool InMonth(Match match, PhraseDraft draft)
    {
        var month = draft.Language.MonthOf(match.Groups["mo"].Value);
        var year = match.Groups["y"].Success ? Number(match, "y") : draft.Today.Year + (month < draft.Today.Month ? 1 : 0);
        var days = Third(match, CalendarDays.Month(new DateOnly(year, month, 1)));
        return draft.SetDays(days.Contains(draft.Today) ? days with { First = draft.Today } : days);
    }

    public static bool RestOfMonth(Match match, PhraseDraft draft) =>
        draft.SetDays(CalendarDays.Month(draft.Today) with { First = draft.Today });

    /// <summary>The last ten days.</summary>
    public static bool EndOfMonth(Match match, PhraseDraft draft)
    {
        var last = CalendarDays.Month(draft.Today).Last;
        return draft.SetDays(new DayRange(Later(draft.Today, last.AddDays(-9)), last));
    }

    /// <summary>"la semaine du 7 décembre".</summary>
    public static bool WeekOf(Match match, PhraseDraft draft)
    {
        var date = match.Groups["mo"].Success
            ? Date(match, draft, Number(match, "d"), draft.Language.MonthOf(match.Groups["mo"].Value))
            : CalendarDays.NextDayOfMonth(draft.Today, Number(match, "d"));
        if (date is not { } day)
        {
            return false;
        }

        var monday = CalendarDays.Monday(day);
        return draft.SetDays(new DayRange(Later(draft.Today, monday), Later(draft.Today, monday.AddDays(6))));
    }

    /// <summary>"la première semaine de décembre": its first seven days.</summary>
    public static bool WeekOfMonth(Match match, PhraseDraft draft)
    {
        var month = draft.Language.MonthOf(match.Groups["mo"].Value);
        var first = new DateOnly(draft.Today.Year, month, 1).AddDays(7 * (Number(match, "nth") - 1));
        first = first.AddDays(6) < draft.Today ? first.AddYears(1) : first;
        return draft.SetDays(new DayRange(first, first.AddDays(6)));
    }

    /// <summary>
    /// "dans trois jours". Eight and fifteen days are a week and two to speakers of French and Spanish, who count both ends.
    /// </summary>
    public static bool InDays(Match match, PhraseDraft draft)
    {
        var days = Number(match, "n");
        var idiom = days is 8 or 15 && draft.Language.Code != "en";
        return draft.SetDay(draft.Today.AddDays(days), idiom ? draft.Today.AddDays(days - 1) : null);
    }

    public static bool InWeeks(Match match, PhraseDraft draft) => draft.SetDay(draft.Today.AddDays(7 * Number(match, "n")));

    public static bool InMonths(Match match, PhraseDraft draft) => draft.SetDay(draft.Today.AddMonths(Number(match, "n")));

    public static bool InHours(Match match, PhraseDraft draft) => draft.SetMoment(draft.Now.AddHours(Number(match, "n")));

    public static bool InMinutes(Match match, PhraseDraft draft) => draft.SetMoment(draft.Now.AddMinutes(Number(match, "n")));

    public static Func<Match, PhraseDraft, bool> AfterMinutes(int minutes) => (_, draft) => draft.SetMoment(draft.Now.AddMinutes(minutes));

    /// <summary>An article counts as one: "dans une semaine".</summary>
    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static DayOfWeek Weekday(Match match, PhraseDraft draft) => draft.Language.WeekdayOf(match.Groups["wd"].Value);

    private static DateOnly? Date(Match match, PhraseDraft draft, int day, int month) => match.Groups["y"].Success
        ? CalendarDays.TryDate(Number(match, "y") is var year && year < 100 ? 2000 + year : year, month, day)
        : CalendarDays.NextDate(draft.Today, month, day);

    private static DateOnly? OtherWeekday(Match match, PhraseDraft draft, DateOnly? date) =>
        date is { } known && match.Groups["wd"].Success && known.DayOfWeek != Weekday(match, draft)
            ? CalendarDays.After(draft.Today, Weekday(match, draft))
            : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DayRange Third(Match match, DayRange month)
    {
        if (match.Groups["begin"].Success)
        {
            return month with { Last = month.First.AddDays(9) };
        }

        if (match.Groups["middle"].Success)
        {
            return new DayRange(month.First.AddDays(10), month.First.AddDays(19));
        }

        return match.Groups["end"].Success ? month with { First = month.First.AddDays(20) } : month;
    }
}
