namespace StudentHealth.Knowledge;

public enum EventKind
{
    Workshop,
    Webinar,

    /// <summary>Hours at which somebody sees students one to one.</summary>
    Appointment,

    /// <summary>Guichet unique: several administrations at one desk.</summary>
    Desk,
}

/// <summary>Something that takes place on one day.</summary>
public sealed record LocalEvent
{
    public required EventKind Kind { get; init; }

    public required LocalText What { get; init; }

    /// <summary>In Paris.</summary>
    public required DateOnly Date { get; init; }

    public required FactValue.HoursOfDay Hours { get; init; }

    /// <summary>Null where it is online only.</summary>
    public LocalText? Place { get; init; }

    /// <summary>Where it is held online; null where it is not.</summary>
    public Uri? Link { get; init; }

    /// <summary>Null where it is for everybody.</summary>
    public LocalText? For { get; init; }

    /// <summary>What is spoken, at least one.</summary>
    public required IReadOnlyList<Language> Languages { get; init; }

    /// <summary>Null where one just comes.</summary>
    public Uri? Register { get; init; }

    internal int Line { get; init; }

    /// <summary>Its day is over.</summary>
    public bool HasPassed(DateOnly today) => Date < today;
}
