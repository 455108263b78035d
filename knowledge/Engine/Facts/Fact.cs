namespace StudentHealth.Knowledge;

/// <summary>Why a fact is said with caution, although it was read somewhere.</summary>
public enum FactDoubt
{
    /// <summary>The page is years old, or may be: nobody has seen it confirmed since.</summary>
    Old,

    /// <summary>Read in the press, at an insurer's, a university's or in a copy, not where it is decided.</summary>
    SecondHand,

    /// <summary>Two sources disagree; the note says how.</summary>
    Conflict,
}

/// <summary>Something that a source can change: a figure, a date, a phone number, an opening hour.</summary>
public sealed record Fact
{
    public required string Id { get; init; }

    public required FactUnit Unit { get; init; }

    public required FactValue Value { get; init; }

    /// <summary>The first day it holds; null: as far back as we know.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds; null: no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Id of a source.</summary>
    public required string Source { get; init; }

    public required bool Official { get; init; }

    /// <summary>The day it was read at the source.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>The day to look again.</summary>
    public required DateOnly Review { get; init; }

    public string? Note { get; init; }

    /// <summary>Null where nothing speaks against it.</summary>
    public FactDoubt? Doubt { get; init; }

    /// <summary>The conversation that reads it, where no answer says it.</summary>
    public string? Dialog { get; init; }

    /// <summary>Where it is written.</summary>
    public ContentPlace Place { get; init; }

    /// <summary>The value of a numeric fact.</summary>
    /// <exception cref="InvalidOperationException">The fact is no number.</exception>
    public decimal Number => Value is FactValue.Number number
        ? number.Value
        : throw new InvalidOperationException($"The fact {Id} is a {Unit}, not a number.");

    /// <summary>Whether it holds on that day. An expired fact is not said.</summary>
    public bool IsCurrent(DateOnly today) => (From is null || From <= today) && (Until is null || today <= Until);

    /// <summary>Whether somebody should have looked at its source again.</summary>
    public bool IsOverdue(DateOnly today) => Review < today;

    /// <summary>The value as a reader of the language expects it, whether it holds or not.</summary>
    public string Format(Language language) => FactFormat.Value(this, language);
}
