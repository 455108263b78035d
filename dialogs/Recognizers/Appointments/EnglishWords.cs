namespace StudentHealth.Recognizers.Appointments;

internal static class EnglishWords
{
    public static PhraseWords Table => new()
    {
        Weekdays = new(StringComparer.Ordinal)
        {
            ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
            ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
            ["mondays"] = DayOfWeek.Monday, ["tuesdays"] = DayOfWeek.Tuesday, ["wednesdays"] = DayOfWeek.Wednesday, ["thursdays"] = DayOfWeek.Thursday, ["fridays"] = DayOfWeek.Friday,
            ["mon"] = DayOfWeek.Monday, ["tue"] = DayOfWeek.Tuesday, ["tues"] = DayOfWeek.Tuesday, ["wed"] = DayOfWeek.Wednesday, ["weds"] = DayOfWeek.Wednesday,
            ["thu"] = DayOfWeek.Thursday, ["thur"] = DayOfWeek.Thursday, ["thurs"] = DayOfWeek.Thursday, ["fri"] = DayOfWeek.Friday, ["sat"] = DayOfWeek.Saturday,
            ["tusday"] = DayOfWeek.Tuesday, ["wensday"] = DayOfWeek.Wednesday, ["wednsday"] = DayOfWeek.Wednesday, ["thusday"] = DayOfWeek.Thursday,
        },
        Months = new(StringComparer.Ordinal)
        {
            ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4, ["may"] = 5, ["june"] = 6, ["jun"] = 6,
            ["july"] = 7, ["jul"] = 7, ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9, ["october"] = 10, ["oct"] = 10,
            ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
        },
        Units = new(StringComparer.Ordinal)
        {
            ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        },
        Numbers = new(StringComparer.Ordinal)
        {
            ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
            ["eighteen"] = 18, ["nineteen"] = 19,
        },
        Tens = new(StringComparer.Ordinal) { ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50 },
        Ordinals = new(StringComparer.Ordinal)
        {
            ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
            ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15, ["sixteenth"] = 16, ["seventeenth"] = 17,
            ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
        },
        OrdinalMark = "th",
        And = string.Empty,
        Articles = [],
        Bounds = new("from|starting|as of|any ?time from", "after", "by|until|till|no later than", "before"),
        Fillers = "at|on|the|in|a|an|around|about|please|maybe|for|if possible|thanks|thank you|hello|hi|ok|yes|and|or|i|am|m|would|d|like|prefer|can|could|be|is|it|that|"
            + "free|available|works|work|any|day|all day|how|what|about|say|rather|call|me|appointment|of|time|great|best|good|better",
        Hints = "day of|day after|week|month|year|christmas|xmas|easter|new year|thanksgiving|holiday|spring|summer|autumn|winter|fortnight",
    };
}
