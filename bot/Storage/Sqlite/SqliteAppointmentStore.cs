using StudentHealth.Bot.Appointments;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Bot.Storage.Sqlite;

internal sealed class SqliteAppointmentStore(SqliteDatabase database, AdviserBook advisers, TimeProvider time) : IAppointmentStore
{
    public Task<IReadOnlyList<Adviser>> ReadAdvisersAsync(CancellationToken cancellationToken) => Task.FromResult(advisers.Advisers);

    public Task<IReadOnlyList<TakenTime>> ReadTakenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<TakenTime>>(
            handle =>
            {
                using var rows = handle.Query(
                    "select adviser, starts, ends from appointments where status <> 'cancelled' and starts >= $1 and starts < $2 order by starts",
                    from.ToUnixTimeMilliseconds(),
                    until.ToUnixTimeMilliseconds());
                var taken = new List<TakenTime>();
                while (rows.Read())
                {
                    var starts = rows.GetInt64(1);
                    taken.Add(new TakenTime(
                        new AdviserId(rows.GetString(0)), DateTimeOffset.FromUnixTimeMilliseconds(starts), TimeSpan.FromMilliseconds(rows.GetInt64(2) - starts)));
                }

                return taken;
            },
            cancellationToken);

    public Task<BookingResult> TryBookAsync(Booking booking, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => AppointmentWrites.TryBook(handle, booking, candidates, Now()), cancellationToken);

    public Task<BookingResult> TryMoveAsync(
        AppointmentReference reference, StudentId student, DateTimeOffset start, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => AppointmentWrites.TryMove(handle, reference, student, start, candidates, Now()), cancellationToken);

    public Task<bool> TryCancelAsync(AppointmentReference reference, StudentId student, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => AppointmentWrites.TryCancel(handle, reference, student, Now()), cancellationToken);

    public Task<Appointment?> FindNextAsync(StudentId student, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadAsync(handle => AppointmentRow.FindNext(handle, student, now.ToUnixTimeMilliseconds())?.Appointment, cancellationToken);

    public Task EraseStudentAsync(StudentId student, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => handle.Execute("delete from appointments where student = $1", student.Value), cancellationToken);

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
