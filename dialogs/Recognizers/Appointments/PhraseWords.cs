namespace StudentHealth.Recognizers.Appointments;

/// <summary>A language's words, all without accents. Patterns are parts of regular expressions.</summary>
internal sealed record PhraseWords
{
    public required Dictionary<string, DayOfWeek> Weekdays { get; init; }

    public required Dictionary<string, int> Months { get; init; }

    /// <summary>1 to 9, as they follow a ten.</summary>
    public required Dictionary<string, int> Units { get; init; }

    /// <summary>Numbers of one word that follow no ten, from 10 on.</summary>
    public required Dictionary<string, int> Numbers { get; init; }

    /// <summary>Words that a unit may follow.</summary>
    public required Dictionary<string, int> Tens { get; init; }

    public required Dictionary<string, int> Ordinals { get; init; }

    /// <summary>What is written behind an ordinal's digits.</summary>
    public required string OrdinalMark { get; init; }

    /// <summary>Between a ten and a unit.</summary>
    public required string And { get; init; }

    /// <summary>A word for one that is an article as well: no number unless it follows a ten.</summary>
    public required string[] Articles { get; init; }

    /// <summary>Where a number word is none: French "sept" behind a digit is a month.</summary>
    public string NumberGuard { get; init; } = string.Empty;

    public required DayBounds Bounds { get; init; }

    public required string Fillers { get; init; }

    public required string Hints { get; init; }

    public string Weekday => $"(?<wd>{AnyOf(Weekdays.Keys)})";

    public string Month => $"(?<mo>{AnyOf(Months.Keys)})";

    public string NumberPattern
    {
        get
        {
            var units = AnyOf(Units.Keys.Concat(Ordinals.Keys));
            var alone = AnyOf(Units.Keys.Except(Articles, StringComparer.Ordinal).Concat(Numbers.Keys).Concat(Tens.Keys).Concat(Ordinals.Keys));
            return $@"{NumberGuard}\b(?:(?:{AnyOf(Tens.Keys)})\s+(?:{And})?(?:{units})|{alone})\b";
        }
    }

    // The longest first: a pattern takes the first that fits.
    public static string AnyOf(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(word => word.Length));
}
