using System.Globalization;
using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>
/// What the words for a time of day mean. Groups, numbered where a phrase has two times: w noon or midnight, h hour, m minutes,
/// k the word or letter for hours, x what is added or taken off, p the half of the day.
/// </summary>
internal static class Clock
{
    /// <summary>A number that ends the message, right behind what was understood: "demain 9".</summary>
    public const string LastNumber = @"(?<=\| )(?<h1>\d{1,2})(?= ?$)";

    private const string NotDigits = " abcdefghijklmnopqrstuvwxyz";

    public static bool At(Match match, PhraseDraft draft) => draft.SetHour(Read(match, draft, 1));

    /// <summary>A number alone is an hour only where a day is said with it: "jeudi à 14".</summary>
    public static bool AtOnDay(Match match, PhraseDraft draft) => draft.Day is not null && draft.Hour is null && At(match, draft);

    public static bool After(Match match, PhraseDraft draft) => draft.SetBounds(Read(match, draft, 1), null);

    public static bool Before(Match match, PhraseDraft draft) => draft.SetBounds(null, Read(match, draft, 1));

    /// <summary>"entre 14h et 16h". "from 9 to 11am" says the half of the day once for both.</summary>
    public static bool Between(Match match, PhraseDraft draft)
    {
        if (Read(match, draft, 1) is not { } from || Read(match, draft, 2) is not { } until)
        {
            return false;
        }

        var halfSaidOnce = match.Groups["p2"].Success && !match.Groups["p1"].Success;
        if (halfSaidOnce && from.Other is { } later && later > from.Time && later < until.Time)
        {
            from = ClockReading.Exactly(later);
        }

        return draft.SetBounds(from, until);
    }

    public static Func<Match, PhraseDraft, bool> Part(PartOfDay part, int? notBefore = null, int? notAfter = null) => (_, draft) =>
    {
        draft.SetBounds(Hour(notBefore), Hour(notAfter));
        return draft.SetPart(part);
    };

    public static Func<Match, PhraseDraft, bool> Bounds(int? notBefore, int? notAfter) => (_, draft) => draft.SetBounds(Hour(notBefore), Hour(notAfter));

    public static bool Soonest(Match match, PhraseDraft draft) => draft.SetSoonest();

    private static ClockReading? Hour(int? hour) => hour is { } known ? ClockReading.Exactly(new TimeOnly(known, 0)) : null;

    private static ClockReading? Read(Match match, PhraseDraft draft, int number)
    {
        var extra = Extra(Group("x"));
        if (Group("w") is { Length: > 0 } word)
        {
            return ClockReading.Exactly(new TimeOnly(Has(word, "minuit", "midnight", "medianoche") ? 0 : 12, 0).AddMinutes(extra));
        }

        var hourText = Group("h");
        var hour = int.TryParse(hourText, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? known : 1;
        var minutes = int.TryParse(Group("m"), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written : extra;
        var part = Group("p") is { Length: > 0 } half ? PartIn(half) : (PartOfDay?)null;
        var hourMark = Group("k");
        var written24 = hourText.StartsWith('0') || (hour >= 7 && (draft.Language.Code == "fr" || hourMark.StartsWith('h')));
        return ClockReading.Read(hour, minutes, part, written24);

        string Group(string name) => match.Groups[$"{name}{number}"].Value;
    }

    /// <summary>"et demie", "moins le quart", "ten past".</summary>
    private static int Extra(string words)
    {
        if (words.Length == 0)
        {
            return 0;
        }

        var digits = words.AsSpan().Trim(NotDigits);
        var minutes = Has(words, "demi", "half", "media") ? 30
            : Has(words, "quart", "cuarto") ? 15
            : digits.IsEmpty ? 0 : int.Parse(digits, CultureInfo.InvariantCulture);
        return Has(words, "moins", "menos") || words.EndsWith(" to", StringComparison.Ordinal) ? -minutes : minutes;
    }

    private static PartOfDay PartIn(string words) =>
        Has(words, "matin", "manana", "morning", "am", "a m") ? PartOfDay.Morning
        : Has(words, "soir", "noche", "evening", "night") ? PartOfDay.Evening
        : Has(words, "mediodia") ? PartOfDay.Noon
        : PartOfDay.Afternoon;

    private static bool Has(string words, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (words.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
