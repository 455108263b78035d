using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Made when the booking dialog starts: the key that makes booking idempotent.</summary>
public readonly record struct BookingId(string Value);

/// <summary>What a student reads out to find the call again, such as <c>K7F-3QD</c>.</summary>
public readonly record struct AppointmentReference(string Value);

/// <summary>The channel's user, as in the conversation's state key (<c>channelId/userId</c>).</summary>
public readonly record struct StudentId(string Value);

public readonly record struct AdviserId(string Value);

/// <summary>A weekly opening in the adviser's own time zone; <see cref="Until"/> is exclusive.</summary>
public sealed record Opening(DayOfWeek Day, TimeOnly From, TimeOnly Until);

/// <summary><see cref="TimeZone"/> is an IANA name, such as <c>Europe/Paris</c>.</summary>
public sealed record Adviser(AdviserId Id, string Name, IReadOnlyList<Language> Languages, string TimeZone, IReadOnlyList<Opening> Openings);

/// <summary>A time that an adviser has given away; <see cref="Start"/> is a UTC instant.</summary>
public readonly record struct TakenTime(AdviserId Adviser, DateTimeOffset Start, TimeSpan Length);

/// <summary>What the student asked for and agreed to.</summary>
/// <param name="Start">UTC instant.</param>
/// <param name="Phone">E.164, such as <c>+33612345678</c>.</param>
/// <param name="Reason">The topic's id the call is about, null where the student named none; never free text.</param>
public sealed record Booking(BookingId Id, StudentId Student, Language Language, DateTimeOffset Start, TimeSpan Length, string Phone, string? Reason);

/// <summary>A booked call; <see cref="Start"/> is a UTC instant.</summary>
public sealed record Appointment(AppointmentReference Reference, AdviserId Adviser, Language Language, DateTimeOffset Start, TimeSpan Length, string Phone);

/// <summary>What became of a booking or a move.</summary>
public abstract record BookingResult
{
    private BookingResult()
    {
    }

    public sealed record Booked(Appointment Appointment) : BookingResult;

    /// <summary>Nobody is free then any more: offer other times.</summary>
    public sealed record SlotTaken : BookingResult;

    /// <summary>The student has a call to come already (another tab, an earlier day): show it, offer to move it.</summary>
    public sealed record AlreadyBooked(Appointment Appointment) : BookingResult;

    /// <summary>There is no such call of this student to move.</summary>
    public sealed record NotFound : BookingResult;
}
