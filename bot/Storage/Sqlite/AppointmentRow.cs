using Microsoft.Data.Sqlite;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>A booked call as it lies in the table; times are Unix milliseconds.</summary>
internal sealed record AppointmentRow(long Id, StudentId Student, long Starts, long Ends, bool IsCancelled, Appointment Appointment)
{
    private const string Columns = "id, student, adviser, reference, language, starts, ends, phone, status";

    public static AppointmentRow? Find(SqliteHandle handle, BookingId booking)
    {
        using var row = handle.Query($"select {Columns} from appointments where booking = $1", booking.Value);
        return Read(row);
    }

    public static AppointmentRow? Find(SqliteHandle handle, AppointmentReference reference, StudentId student)
    {
        using var row = handle.Query($"select {Columns} from appointments where reference = $1 and student = $2", reference.Value, student.Value);
        return Read(row);
    }

    /// <summary>The student's first call that starts after then.</summary>
    public static AppointmentRow? FindNext(SqliteHandle handle, StudentId student, long now)
    {
        using var row = handle.Query(
            $"select {Columns} from appointments where student = $1 and status <> 'cancelled' and starts > $2 order by starts limit 1", student.Value, now);
        return Read(row);
    }

    private static AppointmentRow? Read(SqliteDataReader row)
    {
        if (!row.Read())
        {
            return null;
        }

        var starts = row.GetInt64(5);
        var ends = row.GetInt64(6);
        _ = LanguageCodes.TryParse(row.GetString(4), out var language);
        var appointment = new Appointment(
            new AppointmentReference(row.GetString(3)),
            new AdviserId(row.GetString(2)),
            language,
            DateTimeOffset.FromUnixTimeMilliseconds(starts),
            TimeSpan.FromMilliseconds(ends - starts),
            row.GetString(7));
        return new AppointmentRow(row.GetInt64(0), new StudentId(row.GetString(1)), starts, ends, row.GetString(8) == "cancelled", appointment);
    }
}
