using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>
/// The writes of <see cref="SqliteAppointmentStore"/>, each within one transaction of the one writer: what is checked
/// still holds when it is written. The table's unique indexes say the same once more.
/// </summary>
internal static class AppointmentWrites
{
    public static BookingResult TryBook(SqliteHandle handle, Booking booking, IReadOnlyList<AdviserId> candidates, long now)
    {
        if (AppointmentRow.Find(handle, booking.Id) is { } booked)
        {
            // A booking that was cancelled since does not come back by being asked for again.
            return booked.IsCancelled || booked.Student != booking.Student ? new BookingResult.SlotTaken() : new BookingResult.Booked(booked.Appointment);
        }

        // Calls that have begun are no longer to come: they leave the index that allows a student one.
        handle.Execute("update appointments set status = 'held' where student = $1 and status = 'booked' and starts <= $2", booking.Student.Value, now);
        if (AppointmentRow.FindNext(handle, booking.Student, now) is { } next)
        {
            return new BookingResult.AlreadyBooked(next.Appointment);
        }

        var starts = booking.Start.ToUnixTimeMilliseconds();
        var ends = (booking.Start + booking.Length).ToUnixTimeMilliseconds();
        if (FindFree(handle, candidates, starts, ends, now, except: 0) is not { } adviser)
        {
            return new BookingResult.SlotTaken();
        }

        var reference = CreateReference(handle);
        handle.Execute(
            """
            insert into appointments(booking, reference, student, adviser, language, starts, ends, phone, reason, status, booked_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'booked', $10)
            """,
            booking.Id.Value,
            reference.Value,
            booking.Student.Value,
            adviser.Value,
            booking.Language.Code(),
            starts,
            ends,
            booking.Phone,
            booking.Reason,
            now);
        return new BookingResult.Booked(new Appointment(reference, adviser, booking.Language, booking.Start.ToUniversalTime(), booking.Length, booking.Phone));
    }

    public static BookingResult TryMove(
        SqliteHandle handle, AppointmentReference reference, StudentId student, DateTimeOffset start, IReadOnlyList<AdviserId> candidates, long now)
    {
        if (AppointmentRow.Find(handle, reference, student) is not { IsCancelled: false } row || row.Starts <= now)
        {
            return new BookingResult.NotFound();
        }

        var starts = start.ToUnixTimeMilliseconds();
        if (row.Starts == starts && candidates.Contains(row.Appointment.Adviser))
        {
            return new BookingResult.Booked(row.Appointment);
        }

        var ends = starts + row.Ends - row.Starts;
        if (FindFree(handle, candidates, starts, ends, now, except: row.Id) is not { } adviser)
        {
            return new BookingResult.SlotTaken();
        }

        handle.Execute("update appointments set adviser = $2, starts = $3, ends = $4 where id = $1", row.Id, adviser.Value, starts, ends);
        return new BookingResult.Booked(row.Appointment with { Adviser = adviser, Start = start.ToUniversalTime() });
    }

    public static bool TryCancel(SqliteHandle handle, AppointmentReference reference, StudentId student, long now)
    {
        var row = AppointmentRow.Find(handle, reference, student);
        if (row is { IsCancelled: false } && row.Starts > now)
        {
            handle.Execute("update appointments set status = 'cancelled' where id = $1", row.Id);
            return true;
        }

        return row is { IsCancelled: true };
    }

    /// <summary>The first who has no other call in that time; null where nobody has, or where it has begun already.</summary>
    private static AdviserId? FindFree(SqliteHandle handle, IReadOnlyList<AdviserId> candidates, long starts, long ends, long now, long except)
    {
        foreach (var adviser in starts > now ? candidates : [])
        {
            var other = handle.FindNumber(
                "select id from appointments where adviser = $1 and status <> 'cancelled' and starts < $3 and ends > $2 and id <> $4 limit 1",
                adviser.Value,
                starts,
                ends,
                except);
            if (other is null)
            {
                return adviser;
            }
        }

        return null;
    }

    private static AppointmentReference CreateReference(SqliteHandle handle)
    {
        while (true)
        {
            var reference = AppointmentReferences.Create();
            if (handle.FindNumber("select id from appointments where reference = $1", reference.Value) is null)
            {
                return reference;
            }
        }
    }
}
