using CsCheck;
using NodaTime;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Appointments;

/// <summary>What holds for any advisers, openings, calls and days, clock changes and holidays included.</summary>
public sealed class SlotCalendarProperties
{
    private static readonly AppointmentRules Rules = new();

    private static readonly Gen<Opening> Openings =
        from day in Gen.Int[0, 6]
        from startQuarter in Gen.Int[0, 90]
        from quarters in Gen.Int[1, 24]
        let end = Math.Min(95, startQuarter + quarters)
        select new Opening((DayOfWeek)day, new TimeOnly(0, 0).AddMinutes(15 * startQuarter), new TimeOnly(0, 0).AddMinutes(15 * end));

    private static readonly Gen<Adviser> Advisers =
        from id in Gen.Int[1, 3]
        from zone in OneOf("Europe/Paris", "Indian/Reunion", "America/Martinique", "America/Havana")
        from openings in Openings.List[0, 5]
        select Some.Adviser("a" + id, [Language.French], zone, openings);

    // A month on either side of the two changes of 2026 and 2027, at any minute.
    private static readonly Gen<DateTimeOffset> Instants =
        from day in OneOf("2026-10-25", "2027-03-28", "2026-12-25", "2027-05-06")
        from minutes in Gen.Int[-30 * 1440, 2 * 1440]
        select DateTimeOffset.Parse(day + "T00:00:00Z", null).AddMinutes(minutes);

    private static readonly Gen<(List<Adviser> Advisers, List<TakenTime> Taken, DateTimeOffset Now)> Worlds =
        from now in Instants
        from advisers in Advisers.List[0, 4]
        from taken in (from adviser in Gen.Int[1, 3]
                       from minutes in Gen.Int[0, 30 * 1440]
                       select new TakenTime(new("a" + adviser), now.AddMinutes(minutes), Rules.CallLength)).List[0, 8]
        select (advisers.DistinctBy(a => a.Id).ToList(), taken, now);

    [Fact]
    public void Every_time_offered_is_within_an_opening_and_free_on_a_working_day_and_listed_once() => Worlds.Sample(world =>
    {
        var free = new SlotCalendar(Rules).FindFree(world.Advisers, null, world.Taken, world.Now);

        Assert.Equal(free.Select(f => f.Start).Distinct().Order(), free.Select(f => f.Start));
        foreach (var slot in free)
        {
            Assert.InRange(slot.Start, world.Now + Rules.LeadTime, world.Now + Rules.Horizon);
            Assert.NotEmpty(slot.Advisers);
            Assert.Equal(slot.Advisers.Distinct(), slot.Advisers);
            Assert.All(slot.Advisers, id => AssertFree(world.Advisers.Single(a => a.Id == id), slot.Start, world.Taken));
        }
    });

    [Fact]
    public void An_advisers_times_that_touch_are_a_whole_call_apart_or_belong_to_openings_that_overlap() => Worlds.Sample(world =>
    {
        foreach (var adviser in world.Advisers)
        {
            var lone = adviser with { Openings = [.. adviser.Openings.DistinctBy(o => o.Day)] };
            var free = new SlotCalendar(Rules).FindFree([lone], null, [], world.Now);
            Assert.All(free.Zip(free.Skip(1)), pair => Assert.True(pair.Second.Start - pair.First.Start >= Rules.CallLength));
        }
    });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void AssertFree(Adviser adviser, DateTimeOffset start, List<TakenTime> taken)
    {
        Assert.DoesNotContain(taken, t => t.Adviser == adviser.Id && t.Start < start + Rules.CallLength && start < t.Start + t.Length);

        var zone = DateTimeZoneProviders.Tzdb[adviser.TimeZone];
        var local = Instant.FromDateTimeOffset(start).InZone(zone).LocalDateTime;
        Assert.False(FrenchHolidays.IsHoliday(local.Date.ToDateOnly()));
        // The last minute, not the end: a call that ends as the clock jumps ends at an hour that never was.
        var last = Instant.FromDateTimeOffset(start + Rules.CallLength - TimeSpan.FromMinutes(1)).InZone(zone).LocalDateTime;
        Assert.Contains(adviser.Openings, o => o.Day == local.Date.ToDateOnly().DayOfWeek
            && o.From <= local.TimeOfDay.ToTimeOnly() && last.TimeOfDay.ToTimeOnly() < o.Until);
    }
}
