using Microsoft.Extensions.Time.Testing;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Storage;

/// <summary>What every <see cref="IAppointmentStore"/> promises; each implementation's tests inherit it.</summary>
public abstract class AppointmentStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(20);
    private static readonly StudentId Student = new("directline/dl_1");
    private static readonly AdviserId Camille = new("camille");
    private static readonly AdviserId Lucia = new("lucia");

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    protected abstract IAppointmentStore Store { get; }

    private DateTimeOffset Tomorrow => new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_booked_call_is_what_was_agreed_to()
    {
        var start = Tomorrow.ToOffset(TimeSpan.FromHours(1));
        var call = Booked(await Store.TryBookAsync(new Booking(new("b"), Student, Language.Spanish, start, Length, "+33612345678", "css.conditions"), [Lucia, Camille], None));
        Assert.Equal((Lucia, Language.Spanish, Tomorrow, Length, "+33612345678"), (call.Adviser, call.Language, call.Start, call.Length, call.Phone));
        Assert.Equal(TimeSpan.Zero, call.Start.Offset);
        Assert.Matches("^[CDFGHJKMNPQRTVWXY34679]{3}-[CDFGHJKMNPQRTVWXY34679]{3}$", call.Reference.Value);
        Assert.Equal(call, await Store.FindNextAsync(Student, Clock.GetUtcNow(), None));
        Assert.Equal([new TakenTime(Lucia, Tomorrow, Length)], await Store.ReadTakenAsync(Tomorrow, Tomorrow.AddMilliseconds(1), None));
    }

    [Fact]
    public async Task Taken_is_what_starts_from_then_and_before_then()
    {
        await BookAsync("a", Tomorrow);
        Assert.Empty(await Store.ReadTakenAsync(Tomorrow.AddMinutes(1), Tomorrow.AddDays(1), None));
        Assert.Empty(await Store.ReadTakenAsync(Tomorrow.AddDays(-1), Tomorrow, None));
        Assert.Single(await Store.ReadTakenAsync(Tomorrow, Tomorrow.AddMinutes(1), None));
    }

    [Fact]
    public async Task The_same_booking_again_is_the_same_call()
    {
        var first = Booked(await BookAsync("a", Tomorrow, booking: "same"));
        var again = Booked(await BookAsync("a", Tomorrow, booking: "same"));
        Assert.Equal(first, again);
        Assert.Single(await TakenAsync());
    }

    [Fact]
    public async Task One_booking_asked_for_a_hundred_times_at_once_is_one_call()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => BookAsync("a", Tomorrow, booking: "same")));
        Assert.Single(results.Select(Booked).Distinct());
        Assert.Single(await TakenAsync());
    }

    [Fact]
    public async Task A_booking_that_was_cancelled_does_not_come_back()
    {
        var call = Booked(await BookAsync("a", Tomorrow, booking: "same"));
        await Store.TryCancelAsync(call.Reference, Id("a"), None);
        Assert.IsType<BookingResult.SlotTaken>(await BookAsync("a", Tomorrow, booking: "same"));
        Assert.Empty(await TakenAsync());
    }

    [Fact]
    public async Task A_hundred_students_who_want_one_time_of_one_adviser_get_one_call()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => BookAsync($"s{i}", Tomorrow)));
        Assert.Single(results.OfType<BookingResult.Booked>());
        Assert.Equal(99, results.OfType<BookingResult.SlotTaken>().Count());
        Assert.Single(await TakenAsync());
    }

    [Fact]
    public async Task Two_advisers_give_one_time_to_two_students()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => BookAsync($"s{i}", Tomorrow, candidates: [Camille, Lucia])));
        Assert.Equal(2, results.OfType<BookingResult.Booked>().Count());
        Assert.Equal([Camille, Lucia], (await TakenAsync()).Select(t => t.Adviser).OrderBy(a => a.Value));
    }

    [Fact]
    public async Task References_differ()
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i => Booked(await BookAsync($"s{i}", Tomorrow.AddHours(i)))));
        Assert.Equal(200, calls.Select(c => c.Reference).Distinct().Count());
    }

    [Theory]
    [InlineData(-19, false)]
    [InlineData(19, false)]
    [InlineData(5, false)]
    [InlineData(-20, true)]
    [InlineData(20, true)]
    public async Task Calls_of_one_adviser_do_not_overlap(int minutes, bool isFree)
    {
        await BookAsync("a", Tomorrow);
        Assert.Equal(isFree, await BookAsync("b", Tomorrow.AddMinutes(minutes)) is BookingResult.Booked);
    }

    [Fact]
    public async Task A_short_call_within_a_long_one_is_not_booked()
    {
        await Store.TryBookAsync(Some("a", Tomorrow) with { Length = TimeSpan.FromHours(2) }, [Camille], None);
        Assert.IsType<BookingResult.SlotTaken>(await BookAsync("b", Tomorrow.AddMinutes(40)));
    }

    [Fact]
    public async Task A_time_that_has_begun_is_not_booked()
    {
        Assert.IsType<BookingResult.SlotTaken>(await BookAsync("a", Clock.GetUtcNow()));
        Assert.IsType<BookingResult.Booked>(await BookAsync("a", Clock.GetUtcNow().AddMinutes(1)));
    }

    [Fact]
    public async Task Nobody_to_call_is_no_call()
    {
        Assert.IsType<BookingResult.SlotTaken>(await BookAsync("a", Tomorrow, candidates: []));
    }

    [Fact]
    public async Task A_student_has_one_call_to_come()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => BookAsync("a", Tomorrow.AddHours(i))));
        var call = Assert.Single(results.OfType<BookingResult.Booked>()).Appointment;
        Assert.All(results.OfType<BookingResult.AlreadyBooked>(), r => Assert.Equal(call, r.Appointment));
        Assert.Equal(49, results.OfType<BookingResult.AlreadyBooked>().Count());
    }

    [Fact]
    public async Task After_a_call_the_student_can_book_the_next()
    {
        await BookAsync("a", Tomorrow);
        Clock.AdjustTime(Tomorrow);
        var next = Booked(await BookAsync("a", Tomorrow.AddDays(1)));
        Assert.Equal(next, await Store.FindNextAsync(Id("a"), Clock.GetUtcNow(), None));
        Assert.Equal(2, (await TakenAsync()).Count);
    }

    [Fact]
    public async Task A_call_that_is_going_on_still_takes_its_time()
    {
        await BookAsync("a", Tomorrow);
        Clock.AdjustTime(Tomorrow.AddMinutes(5));
        await BookAsync("a", Tomorrow.AddDays(1));
        Assert.IsType<BookingResult.SlotTaken>(await BookAsync("b", Tomorrow.AddMinutes(10)));
    }

    [Fact]
    public async Task A_cancelled_call_frees_its_time_and_its_student()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        Assert.True(await Store.TryCancelAsync(call.Reference, Id("a"), None));
        Assert.True(await Store.TryCancelAsync(call.Reference, Id("a"), None));
        Assert.Null(await Store.FindNextAsync(Id("a"), Clock.GetUtcNow(), None));
        Assert.IsType<BookingResult.Booked>(await BookAsync("b", Tomorrow));
        Assert.IsType<BookingResult.Booked>(await BookAsync("a", Tomorrow.AddDays(1)));
    }

    [Fact]
    public async Task Only_the_student_s_own_call_to_come_is_cancelled()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        Assert.False(await Store.TryCancelAsync(call.Reference, Id("b"), None));
        Assert.False(await Store.TryCancelAsync(new("CCC-CCC"), Id("a"), None));
        Clock.AdjustTime(Tomorrow);
        Assert.False(await Store.TryCancelAsync(call.Reference, Id("a"), None));
        Assert.Single(await TakenAsync());
    }

    [Fact]
    public async Task A_moved_call_keeps_its_reference_and_frees_its_time()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        var start = Tomorrow.AddDays(2);
        var moved = Booked(await Store.TryMoveAsync(call.Reference, Id("a"), start, [Lucia], None));
        Assert.Equal(call with { Start = start, Adviser = Lucia }, moved);
        Assert.Equal(moved, await Store.FindNextAsync(Id("a"), Clock.GetUtcNow(), None));
        Assert.Equal(moved, Booked(await Store.TryMoveAsync(call.Reference, Id("a"), start, [Lucia], None)));
        Assert.Equal([new TakenTime(Lucia, start, Length)], await TakenAsync());
        Assert.IsType<BookingResult.Booked>(await BookAsync("b", Tomorrow));
    }

    [Fact]
    public async Task A_call_moves_a_little_over_its_own_time()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        Assert.Equal(Tomorrow.AddMinutes(10), Booked(await Store.TryMoveAsync(call.Reference, Id("a"), Tomorrow.AddMinutes(10), [Camille], None)).Start);
    }

    [Fact]
    public async Task Where_the_new_time_is_taken_the_old_one_stays()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        await BookAsync("b", Tomorrow.AddHours(1));
        Assert.IsType<BookingResult.SlotTaken>(await Store.TryMoveAsync(call.Reference, Id("a"), Tomorrow.AddHours(1), [Camille], None));
        Assert.IsType<BookingResult.SlotTaken>(await Store.TryMoveAsync(call.Reference, Id("a"), Clock.GetUtcNow(), [Camille], None));
        Assert.Equal(call, await Store.FindNextAsync(Id("a"), Clock.GetUtcNow(), None));
    }

    [Fact]
    public async Task There_is_no_other_s_past_or_cancelled_call_to_move()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        var later = Tomorrow.AddDays(1);
        Assert.IsType<BookingResult.NotFound>(await Store.TryMoveAsync(call.Reference, Id("b"), later, [Camille], None));
        Assert.IsType<BookingResult.NotFound>(await Store.TryMoveAsync(new("CCC-CCC"), Id("a"), later, [Camille], None));
        Clock.AdjustTime(Tomorrow);
        Assert.IsType<BookingResult.NotFound>(await Store.TryMoveAsync(call.Reference, Id("a"), later, [Camille], None));
        var next = Booked(await BookAsync("a", later));
        await Store.TryCancelAsync(next.Reference, Id("a"), None);
        Assert.IsType<BookingResult.NotFound>(await Store.TryMoveAsync(next.Reference, Id("a"), later.AddDays(1), [Camille], None));
    }

    [Fact]
    public async Task A_hundred_moves_to_one_time_leave_every_adviser_one_call_at_a_time()
    {
        var calls = await Task.WhenAll(Enumerable.Range(0, 100).Select(async i => Booked(await BookAsync($"s{i}", Tomorrow.AddHours(i)))));
        var target = Tomorrow.AddDays(30);
        var moves = await Task.WhenAll(calls.Select((call, i) => Store.TryMoveAsync(call.Reference, Id($"s{i}"), target, [Camille, Lucia], None)));
        Assert.Equal(2, moves.OfType<BookingResult.Booked>().Count());
        var taken = await TakenAsync();
        Assert.Equal(100, taken.Count);
        Assert.Equal(100, taken.Distinct().Count());
    }

    [Fact]
    public async Task The_next_call_is_the_first_that_starts_after_then()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        Assert.Equal(call, await Store.FindNextAsync(Id("a"), Tomorrow.AddSeconds(-1), None));
        Assert.Null(await Store.FindNextAsync(Id("a"), Tomorrow, None));
        Assert.Null(await Store.FindNextAsync(Id("b"), Clock.GetUtcNow(), None));
    }

    [Fact]
    public async Task A_forgotten_student_has_no_call_and_its_time_is_free()
    {
        var call = Booked(await BookAsync("a", Tomorrow));
        await BookAsync("b", Tomorrow.AddHours(1));
        await Store.EraseStudentAsync(Id("a"), None);
        await Store.EraseStudentAsync(Id("a"), None);
        Assert.Null(await Store.FindNextAsync(Id("a"), Clock.GetUtcNow(), None));
        Assert.False(await Store.TryCancelAsync(call.Reference, Id("a"), None));
        Assert.Equal(Tomorrow.AddHours(1), Assert.Single(await TakenAsync()).Start);
    }

    [Fact]
    public async Task The_advisers_are_those_of_the_settings()
    {
        Assert.Equal([Camille, Lucia], (await Store.ReadAdvisersAsync(None)).Select(a => a.Id));
    }

    private static StudentId Id(string student) => new("directline/" + student);

    private static Booking Some(string student, DateTimeOffset start, string? booking = null) =>
        new(new BookingId(booking ?? Guid.NewGuid().ToString("N")), Id(student), Language.English, start, Length, "+33612345678", Reason: null);

    private static Appointment Booked(BookingResult result) => Assert.IsType<BookingResult.Booked>(result).Appointment;

    private Task<BookingResult> BookAsync(string student, DateTimeOffset start, string? booking = null, IReadOnlyList<AdviserId>? candidates = null) =>
        Store.TryBookAsync(Some(student, start, booking), candidates ?? [Camille], None);

    private Task<IReadOnlyList<TakenTime>> TakenAsync() => Store.ReadTakenAsync(Tomorrow.AddYears(-1), Tomorrow.AddYears(1), None);
}
