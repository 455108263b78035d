using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>
/// Advisers, their opening hours and the calls that are booked. Every change is atomic and holds across instances:
/// whatever runs in parallel, an adviser has one call at a time and a student one call to come.
/// </summary>
public interface IAppointmentStore
{
    /// <summary>All advisers with their weekly openings; empty where the institution has none, then no call is offered.</summary>
    Task<IReadOnlyList<Adviser>> ReadAdvisersAsync(CancellationToken cancellationToken);

    /// <summary>The times taken that start in [from, until), UTC.</summary>
    Task<IReadOnlyList<TakenTime>> ReadTakenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>
    /// Books the call with the first of <paramref name="candidates"/> who is free then. The same <see cref="Booking.Id"/>
    /// again gives the same appointment again: a turn may run twice.
    /// </summary>
    Task<BookingResult> TryBookAsync(Booking booking, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken);

    /// <summary>Moves a booked call in one step: where the new time is taken, the old one stays. The same move again gives the same result.</summary>
    Task<BookingResult> TryMoveAsync(AppointmentReference reference, StudentId student, DateTimeOffset start, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken);

    /// <summary>Cancels and frees the time. False where this student has no such call to come; cancelling twice is true twice.</summary>
    Task<bool> TryCancelAsync(AppointmentReference reference, StudentId student, CancellationToken cancellationToken);

    /// <summary>The student's next call that starts after <paramref name="now"/>, null where there is none.</summary>
    Task<Appointment?> FindNextAsync(StudentId student, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Forgets the student: calls to come are cancelled and all of the student's rows are deleted.</summary>
    Task EraseStudentAsync(StudentId student, CancellationToken cancellationToken);
}
