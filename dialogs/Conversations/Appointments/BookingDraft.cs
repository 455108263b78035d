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

    /// <summary>A day in Paris.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>The part of the day that was asked for, as wall-clock hours in Paris; null for any.</summary>
    public TimeOnly? DayFrom { get; set; }

    public TimeOnly? DayUntil { get; set; }

    /// <summary>UTC instant.</summary>
    public DateTimeOffset? Start { get; set; }

    /// <summary>The days or times on the buttons, in their order.</summary>
    public List<DateTimeOffset> Offered { get; set; } = [];

    /// <summary>E.164.</summary>
    public string? Phone { get; set; }

    public bool HasConsent { get; set; }
}
