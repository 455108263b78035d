namespace StudentHealth.Recognizers.Appointments;

/// <summary>English ways of saying when. Numbers as digits, a space for each hyphen and apostrophe.</summary>
internal static class EnglishPhrases
{
    private const string Number = @"(?<n>\d{1,3}|an?)";
    private const string Ordinal = "(?:st|nd|rd|th)";
    private const string NotHour = @"(?!\s*(?:am|pm|h|hrs?|hours?|o clock|oclock|days?|weeks?|months?|minutes?|mins?|in the)\b)(?![:/.-]?\d)";

    public static IEnumerable<PhraseRule> Rules(PhraseWords words)
    {
        var (wd, mo) = (words.Weekday, words.Month);
        return
        [
            new(PhraseText.PhoneNumber, Days.Ignore),
            new($"(?:except|not|other than) (?:on )?(?:{wd}|tomorrow|today)", Days.Ignore),
            new(@"(?<y>20\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})", Days.Iso),
            new(@"(?:the )?(?<d>\d{1,2})(?:/(?<m>\d{1,2})(?:/(?<y>\d{4}|\d\d))?|(?<s>[.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d\d))", Days.EitherFirst),
            new($@"(?:the )?(?:(?<nth>[1-5]){Ordinal}|(?<last>last)) {wd} (?:of |in )?(?:{mo}|(?<next>next month)|(?:this|the) month)", Days.NthWeekday),
            new($"(?:the )?(?<nth>[1-5]){Ordinal} week (?:of |in ){mo}", Days.WeekOfMonth),
            new($@"(?:the )?week of (?:the )?(?:monday )?(?:(?<d>\d{{1,2}}){Ordinal}?(?: (?:of )?{mo}(?: (?<y>20\d\d))?)?|{mo} (?:the )?(?<d>\d{{1,2}}){Ordinal}?)", Days.WeekOf),
            new($@"(?:{wd} )?(?:the )?(?<d>\d{{1,2}}){Ordinal}? (?:of )?{mo}(?: (?<y>20\d\d))?", Days.Named),
            new($@"(?:{wd} )?{mo} (?:the )?(?<d>\d{{1,2}}){Ordinal}?(?: (?<y>20\d\d))?{NotHour}", Days.Named),
            new($"(?:a|1) week (?:from|after|on) (?:next )?{wd}|{wd} week", Days.WeeksAfterWeekday(1)),
            new($"(?:2 weeks|a fortnight) (?:from|after|on) (?:next )?{wd}", Days.WeeksAfterWeekday(2)),
            new($"(?:on )?{wd} (?:of |in )?(?:next week|the next week|the following week|the week after)", Days.WeekdayOfNextWeek),
            new($"next week(?: on)? {wd}", Days.WeekdayOfNextWeek),
            new($"(?:on )?{wd} (?:of )?this week", Days.WeekdayOfThisWeek),
            new($"last {wd}", Days.LastWeekday),
            new($"(?:on )?(?:the )?next {wd}|(?:on )?(?:the )?following {wd}", Days.NextWeekday),
            new($@"(?:on )?{wd} (?:the )?(?<d>\d{{1,2}}){Ordinal}?{NotHour}", Days.OfMonth),
            new($"(?:this|coming|this coming) {wd}", Days.ThisWeekday),
            new("(?:early|at the beginning of|the beginning of|beginning of|start of|the start of) next week", Days.OfWeek(1, 0, 1)),
            new("(?:late|at the end of|the end of|end of|later) next week", Days.OfWeek(1, 3, 4)),
            new("(?:in the )?(?:middle of next week|mid next week)", Days.OfWeek(1, 2, 2)),
            new("(?:sometime |any ?time |during )?(?:the )?(?:next|following) week", Days.OfWeek(1, 0, 6)),
            new("(?:early|at the beginning of|the beginning of|beginning of) (?:this|the) week", Days.OfWeek(0, 0, 1)),
            new("(?:late|later|at the end of|the end of|end of|by the end of) (?:this|the) week", Days.OfWeek(0, 3, 4)),
            new("(?:sometime |any ?time |during )?this week|during the week", Days.OfWeek(0, 0, 6)),
            new("(?:the )?next week ?end", Days.NextWeekend),
            new("(?:this |at the |on the |over the |the )?week ?end", Days.OfWeek(0, 5, 6)),
            new("(?:by |at |towards )?(?:the )?end of (?:the|this) month", Days.EndOfMonth),
            new("(?:later )?this month", Days.RestOfMonth),
            new("(?:(?<begin>early|(?:the )?beginning of)|(?<middle>mid|(?:the )?middle of)|(?<end>late|(?:the )?end of))? ?(?:the )?next month", Days.NextMonth),
            new($"(?:(?<begin>early|(?:the )?beginning of)|(?<middle>mid|(?:the )?middle of)|(?<end>late|(?:the )?end of)|in|during) {mo}(?: (?<y>20\\d\\d))?", Days.InMonth),
            new("(?:the )?day after (?:tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr)|overmorrow", Days.FromToday(2)),
            new("tomorrow|2morrow|tmrw|tmr|tomorow|tommorow|tommorrow", Days.FromToday(1)),
            new("today", Days.FromToday(0)),
            new("(?:the )?day before yesterday", Days.FromToday(-2)),
            new("yesterday", Days.FromToday(-1)),
            new("this morning", Days.TodayIn(PartOfDay.Morning)),
            new("this (?:noon|lunch ?time)", Days.TodayIn(PartOfDay.Noon)),
            new("this afternoon|this arvo", Days.TodayIn(PartOfDay.Afternoon)),
            new("this evening|tonight|tonite", Days.TodayIn(PartOfDay.Evening)),
            new($"(?:in|within) {Number} days?(?: time)?|(?<n>\\d{{1,3}}) days from (?:now|today)", Days.InDays),
            new($"(?:in|within) {Number} weeks?(?: time)?|{Number} weeks? from (?:now|today)", Days.InWeeks),
            new("in a fortnight", Days.FromToday(14)),
            new($"(?:in|within) {Number} months?(?: time)?", Days.InMonths),
            new("in (?:half an|a half) hour", Days.AfterMinutes(30)),
            new("in (?:a )?quarter of an hour", Days.AfterMinutes(15)),
            new($"in {Number} (?:hours?|hrs?)(?: time)?", Days.InHours),
            new($"in {Number} (?:minutes?|mins?)(?: time)?", Days.InMinutes),
            new($"(?:on )?{wd}", Days.OnWeekday),
            new($@"(?:on )?the (?<d>\d{{1,2}}){Ordinal}{NotHour}|on (?<d>\d{{1,2}}){Ordinal}{NotHour}", Days.OfMonth),
            .. EnglishHours.Rules,
        ];
    }
}
