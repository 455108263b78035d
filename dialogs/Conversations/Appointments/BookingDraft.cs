using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>What a running booking, or a move, has been told; null is not said yet. Forgotten when the dialog ends.</summary>
public sealed class BookingDraft
{
    /// <summary>Made when the dialog starts, so that a turn that runs twice books once.</summary>
    public required string BookingId { get; set; }

    /// <summary>The reference of the call to move; null for a new one.</summary>
    public string? Moves { get; set; }

    /// <summary>The topic the call is about.</summary>
    public string? Reason { get; set; }

    /// <summary>Of the adviser.</summary>
    public Language? Language { get; set; }

    /// <summary>The languages on the buttons, in their order.</summary>
    public List<Language> OfferedLanguages { get; set; } = [];

    public CallWish Wish { get; set; } = new();

    /// <summary>UTC instant of the time chosen.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The days on the buttons, in their order.</summary>
    public List<DateOnly> OfferedDays { get; set; } = [];

    /// <summary>The times on the buttons, UTC, in their order.</summary>
    public List<DateTimeOffset> OfferedTimes { get; set; } = [];

    /// <summary>E.164.</summary>
    public string? Phone { get; set; }

    public bool HasConsent { get; set; }
}

/// <summary>When the student would like to be called, as far as it was said: days and wall-clock hours in Paris.</summary>
public sealed class CallWish
{
    /// <summary>The day chosen.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The days to choose from ("mardi prochain" may be two, "next week" five); null for any.</summary>
    public List<DateOnly>? Days { get; set; }

    /// <summary>The words for the day may mean either of <see cref="Days"/>.</summary>
    public bool IsUnclear { get; set; }

    /// <summary>The first day to offer; null for the first that is free.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>Both ends of the part of the day that suits; null for an open end.</summary>
    public TimeOnly? From { get; set; }

    public TimeOnly? Until { get; set; }

    /// <summary>The hour said before the day was clear.</summary>
    public TimeOnly? Hour { get; set; }

    /// <summary>The other half of the day that <see cref="Hour"/> may mean.</summary>
    public TimeOnly? OtherHour { get; set; }

    /// <summary>An hour that is not free: offer what is close to it.</summary>
    public TimeOnly? Near { get; set; }

    /// <summary>How often other times were asked for.</summary>
    public int Page { get; set; }
}
