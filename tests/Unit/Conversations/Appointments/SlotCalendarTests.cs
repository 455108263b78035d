using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class SlotCalendarTests
{
    // Monday 23 November 2026, 10:00 in Paris.
    private static readonly DateTimeOffset Now = Utc("2026-11-23T09:00:00Z");
    private static readonly SlotCalendar Calendar = new(new AppointmentRules());

    [Fact]
    public void A_morning_holds_a_call_every_twenty_minutes_and_none_that_ends_after_closing()
    {
        var free = Free([Some.Adviser("a", openings: [new Opening(DayOfWeek.Tuesday, new(9, 0), new(10, 10))])]);

        Assert.Equal(["08:00", "08:20", "08:40"], free.Where(f => f.Start.Date == new DateTime(2026, 11, 24)).Select(UtcTime));
    }

    [Fact]
    public void Nothing_is_offered_before_the_lead_time_or_after_the_horizon()
    {
        var free = Free([Some.Adviser("a")]);

        Assert.Equal(Utc("2026-11-23T10:00:00Z"), free[0].Start);
        Assert.True(free[^1].Start <= Now.AddDays(28));
        Assert.Equal(new DateTime(2026, 12, 21), free[^1].Start.Date);
    }

    [Fact]
    public void A_time_that_two_advisers_have_is_listed_once_with_both()
    {
        var free = Free([Some.Adviser("a"), Some.Adviser("b")]);

        Assert.Equal(free.Count, free.Select(f => f.Start).Distinct().Count());
        Assert.All(free, f => Assert.Equal(["a", "b"], f.Advisers.Select(a => a.Value)));
    }

    [Fact]
    public void A_time_that_one_adviser_has_given_away_stays_with_the_other()
    {
        var start = Utc("2026-11-24T09:00:00Z");
        var free = Free([Some.Adviser("a"), Some.Adviser("b")], taken: [new(new("a"), start, TimeSpan.FromMinutes(20))]);

        Assert.Equal(["b"], Assert.Single(free, f => f.Start == start).Advisers.Select(a => a.Value));
    }

    [Fact]
    public void A_longer_call_takes_every_time_that_it_touches()
    {
        var free = Free([Some.Adviser("a")], taken: [new(new("a"), Utc("2026-11-24T09:10:00Z"), TimeSpan.FromMinutes(40))]);

        var morning = free.Where(f => f.Start.Date == new DateTime(2026, 11, 24)).Select(UtcTime).ToList();
        Assert.DoesNotContain("09:00", morning);
        Assert.DoesNotContain("09:20", morning);
        Assert.DoesNotContain("09:40", morning);
        Assert.Contains("08:40", morning);
        Assert.Contains("10:00", morning);
    }

    [Fact]
    public void Only_advisers_of_the_language_are_offered()
    {
        var advisers = new[] { Some.Adviser("a", [Language.French, Language.Spanish]), Some.Adviser("b", [Language.French, Language.English]) };

        Assert.All(Free(advisers, Language.Spanish), f => Assert.Equal("a", Assert.Single(f.Advisers).Value));
        Assert.All(Free(advisers, Language.French), f => Assert.Equal(2, f.Advisers.Count));
    }

    [Fact]
    public void Holidays_have_no_times()
    {
        var free = Calendar.FindFree([Some.Adviser("a")], null, [], Utc("2026-12-21T08:00:00Z"));

        Assert.DoesNotContain(free, f => f.Start.Date == new DateTime(2026, 12, 25));
        Assert.DoesNotContain(free, f => f.Start.Date == new DateTime(2027, 1, 1));
        Assert.Contains(free, f => f.Start.Date == new DateTime(2026, 12, 28));
    }

    [Fact]
    public void Nine_in_the_morning_stays_nine_in_the_morning_when_the_clocks_change()
    {
        // Paris goes from UTC+2 to UTC+1 on Sunday 25 October 2026.
        var free = Calendar.FindFree([Some.Adviser("a")], null, [], Utc("2026-10-23T06:00:00Z"));

        Assert.Contains(free, f => f.Start == Utc("2026-10-23T07:00:00Z"));
        Assert.Contains(free, f => f.Start == Utc("2026-10-26T08:00:00Z"));
        Assert.DoesNotContain(free, f => f.Start == Utc("2026-10-26T07:00:00Z"));
    }

    [Fact]
    public void An_adviser_elsewhere_keeps_the_hours_of_that_place()
    {
        var free = Free([Some.Adviser("a", zone: "Indian/Reunion", openings: [new Opening(DayOfWeek.Tuesday, new(9, 0), new(10, 0))])]);

        Assert.Equal(["05:00", "05:20", "05:40"], free.Where(f => f.Start.Date == new DateTime(2026, 11, 24)).Select(UtcTime));
    }

    [Theory]
    [InlineData("2027-03-28", 6)] // 01:00 to 04:00 has two hours
    [InlineData("2026-10-25", 12)] // and here four
    public void An_opening_over_a_clock_change_has_the_times_that_really_pass(string date, int expected)
    {
        var day = DateTimeOffset.Parse(date + "T00:00:00Z", null);
        var free = Calendar.FindFree([Some.Adviser("a", openings: [new Opening(DayOfWeek.Sunday, new(1, 0), new(4, 0))])], null, [], day.AddDays(-2));

        var starts = free.Select(f => f.Start).Where(s => s > day.AddHours(-2) && s < day.AddHours(6)).ToList();
        Assert.Equal(expected, starts.Count);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(20), pair.Second - pair.First));
    }

    private static IReadOnlyList<FreeTime> Free(IReadOnlyList<Adviser> advisers, Language? language = null, IReadOnlyList<TakenTime>? taken = null) =>
        Calendar.FindFree(advisers, language, taken ?? [], Now);

    private static string UtcTime(FreeTime free) => free.Start.ToString("HH:mm", null);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, null);
}
