using NodaTime;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Wall-clock time in Paris, the time that students are told.</summary>
public static class ParisTime
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb[AppointmentRules.TimeZone];

    public static DateTime Of(DateTimeOffset instant) => In(Paris, instant);

    /// <summary>The same instant on the clock of an IANA zone; null for an unknown zone, and where it shows the same time.</summary>
    public static DateTime? FindOther(string? zone, DateTimeOffset instant)
    {
        if (zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } other)
            return null;
        var there = In(other, instant);
        return there == Of(instant) ? null : there;
    }

    private static DateTime In(DateTimeZone zone, DateTimeOffset instant) =>
        Instant.FromDateTimeOffset(instant).InZone(zone).ToDateTimeUnspecified();
}
