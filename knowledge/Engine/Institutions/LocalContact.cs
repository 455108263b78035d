namespace StudentHealth.Knowledge;

public enum ContactKind
{
    /// <summary>Service de santé étudiante (SSE): doctors, nurses, psychologists.</summary>
    Health,

    /// <summary>Social workers: rights, emergencies of money.</summary>
    Social,

    /// <summary>The office that receives students from abroad.</summary>
    International,
}

/// <summary>Somebody on the spot.</summary>
public sealed record LocalContact(ContactKind Kind, LocalText Name, Reach Reach);

/// <summary>How to reach somebody: at least one way of these.</summary>
public sealed record Reach
{
    public Uri? Page { get; init; }

    public string? Email { get; init; }

    /// <summary>As it is printed.</summary>
    public string? Phone { get; init; }

    public LocalText? Place { get; init; }

    public IReadOnlyList<OpeningTime> Hours { get; init; } = [];
}

/// <summary>Hours that are the same from one day of the week to another; both days are the same where it is one.</summary>
public sealed record OpeningTime(DayOfWeek From, DayOfWeek Until, FactValue.HoursOfDay Hours);
