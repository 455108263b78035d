using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations;

/// <summary>Appointments in memory, for one thread; what the real store does across instances is tested there.</summary>
internal sealed class FakeAppointmentStore(TimeProvider clock) : IAppointmentStore
{
    private readonly List<(BookingId Id, StudentId Student, Appointment Appointment)> _calls = [];

    public List<Adviser> Advisers { get; } = [];

    public IReadOnlyList<Appointment> Calls => [.. _calls.Select(call => call.Appointment)];

    public List<Booking> Bookings { get; } = [];

    /// <summary>Somebody else takes the time.</summary>
    public void Take(AdviserId adviser, DateTimeOffset start, int minutes = 20) => _calls.Add((new BookingId(Guid.NewGuid().ToString()), new StudentId("other"),
        new Appointment(new("OTH-ERS"), adviser, Language.French, start, TimeSpan.FromMinutes(minutes), "+33611111111")));

    public Task<IReadOnlyList<Adviser>> ReadAdvisersAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Adviser>>(Advisers);

    public Task<IReadOnlyList<TakenTime>> ReadTakenAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TakenTime>>([.. Calls.Where(c => c.Start >= from && c.Start < until).Select(c => new TakenTime(c.Adviser, c.Start, c.Length))]);

    public Task<BookingResult> TryBookAsync(Booking booking, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken)
    {
        Bookings.Add(booking);
        if (_calls.Find(call => call.Id == booking.Id) is { Appointment: { } again })
            return Result(new BookingResult.Booked(again));
        if (FindNext(booking.Student) is { } other)
            return Result(new BookingResult.AlreadyBooked(other));
        if (FindFree(candidates, booking.Start, booking.Length, null) is not { } adviser)
            return Result(new BookingResult.SlotTaken());

        var appointment = new Appointment(new($"REF-{_calls.Count + 1:000}"), adviser, booking.Language, booking.Start, booking.Length, booking.Phone);
        _calls.Add((booking.Id, booking.Student, appointment));
        return Result(new BookingResult.Booked(appointment));
    }

    public Task<BookingResult> TryMoveAsync(AppointmentReference reference, StudentId student, DateTimeOffset start, IReadOnlyList<AdviserId> candidates, CancellationToken cancellationToken)
    {
        var index = _calls.FindIndex(call => call.Appointment.Reference == reference && call.Student == student);
        if (index < 0)
            return Result(new BookingResult.NotFound());
        var call = _calls[index];
        if (call.Appointment.Start == start)
            return Result(new BookingResult.Booked(call.Appointment));
        if (FindFree(candidates, start, call.Appointment.Length, reference) is not { } adviser)
            return Result(new BookingResult.SlotTaken());
        _calls[index] = call with { Appointment = call.Appointment with { Start = start, Adviser = adviser } };
        return Result(new BookingResult.Booked(_calls[index].Appointment));
    }

    public Task<bool> TryCancelAsync(AppointmentReference reference, StudentId student, CancellationToken cancellationToken) =>
        Task.FromResult(_calls.RemoveAll(call => call.Appointment.Reference == reference && call.Student == student) > 0);

    public Task<Appointment?> FindNextAsync(StudentId student, DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(FindNext(student));

    public Task EraseStudentAsync(StudentId student, CancellationToken cancellationToken)
    {
        _calls.RemoveAll(call => call.Student == student);
        return Task.CompletedTask;
    }

    private Appointment? FindNext(StudentId student) =>
        _calls.Where(call => call.Student == student && call.Appointment.Start > clock.GetUtcNow()).Select(call => call.Appointment).MinBy(a => a.Start);

    private AdviserId? FindFree(IReadOnlyList<AdviserId> candidates, DateTimeOffset start, TimeSpan length, AppointmentReference? except)
    {
        foreach (var adviser in candidates)
        {
            if (!Calls.Any(c => c.Reference != except && c.Adviser == adviser && c.Start < start + length && start < c.Start + c.Length))
                return adviser;
        }

        return null;
    }

    private static Task<BookingResult> Result(BookingResult result) => Task.FromResult(result);
}
