using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>A time that can be booked, once, whoever is free then.</summary>
/// <param name="Start">UTC instant.</param>
/// <param name="Advisers">Who is free, in the store's order; at least one.</param>
public sealed record FreeTime(DateTimeOffset Start, IReadOnlyList<AdviserId> Advisers);

/// <summary>
/// Free times = openings, minus holidays, minus calls already given. Openings are wall-clock hours in the adviser's zone
/// and times are instants: on the day of a clock change an opening is an hour shorter or longer, and no time is given
/// twice.
/// </summary>
public sealed class SlotCalendar(AppointmentRules rules)
{
    private static readonly IDateTimeZoneProvider Zones = DateTimeZoneProviders.Tzdb;

    /// <summary>The earliest and the latest start that may be booked at <paramref name="now"/>.</summary>
    public (DateTimeOffset From, DateTimeOffset Until) Window(DateTimeOffset now) => (now + rules.LeadTime, now + rules.Horizon);

    /// <summary>What can be booked, in order of time.</summary>
    /// <param name="language">Only advisers who speak it; null takes all.</param>
    /// <param name="taken">All calls that may touch the window; others do no harm.</param>
    public IReadOnlyList<FreeTime> FindFree(IReadOnlyList<Adviser> advisers, Language? language, IReadOnlyList<TakenTime> taken, DateTimeOffset now)
    {
        var (from, until) = Window(now);
        var free = new SortedDictionary<DateTimeOffset, List<AdviserId>>();
        foreach (var adviser in advisers.Where(a => language is not { } spoken || a.Languages.Contains(spoken)))
        {
            var busy = taken.Where(t => t.Adviser == adviser.Id).ToList();
            foreach (var start in Starts(adviser, from, until))
            {
                if (busy.Exists(t => t.Start < start + rules.CallLength && start < t.Start + t.Length))
                    continue;
                if (!free.TryGetValue(start, out var who))
                    free.Add(start, who = []);
                if (!who.Contains(adviser.Id))
                    who.Add(adviser.Id);
            }
        }

        return [.. free.Select(slot => new FreeTime(slot.Key, slot.Value))];
    }

    private IEnumerable<DateTimeOffset> Starts(Adviser adviser, DateTimeOffset from, DateTimeOffset until)
    {
        var zone = Zones[adviser.TimeZone];
        var last = Instant.FromDateTimeOffset(until).InZone(zone).Date;
        for (var date = Instant.FromDateTimeOffset(from).InZone(zone).Date; date <= last; date = date.PlusDays(1))
        {
            var day = date.ToDateOnly();
            if (FrenchHolidays.IsHoliday(day))
                continue;

            foreach (var opening in adviser.Openings.Where(o => o.Day == day.DayOfWeek))
            {
                var closes = At(zone, date, opening.Until, Resolvers.ReturnEarlier);
                for (var start = At(zone, date, opening.From, Resolvers.ReturnLater); start + rules.CallLength <= closes; start += rules.CallLength)
                {
                    if (start >= from && start <= until)
                        yield return start;
                }
            }
        }
    }

    // A wall-clock time that a clock change skips means the moment of the change. One that comes twice opens at its second and
    // closes at its first: between the two, the clock shows times outside the opening.
    private static DateTimeOffset At(DateTimeZone zone, LocalDate date, TimeOnly time, AmbiguousTimeResolver twice) =>
        zone.ResolveLocal(date.At(time.ToLocalTime()), Resolvers.CreateMappingResolver(twice, Resolvers.ReturnStartOfIntervalAfter))
            .ToInstant().ToDateTimeOffset();
}
