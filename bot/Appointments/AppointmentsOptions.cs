namespace StudentHealth.Bot.Appointments;

/// <summary>Section <c>Appointments</c>: who calls students back, and how calls are offered.</summary>
public sealed class AppointmentsOptions
{
    public const string Section = "Appointments";

    /// <summary>Where there are none, no call is offered; in Development two are there to try with.</summary>
    public IList<AdviserOptions> Advisers { get; init; } = [];

    /// <summary>How long a call is, 5 minutes to 4 hours. Default 20 minutes.</summary>
    public TimeSpan CallLength { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>The shortest time between booking and the call, 0 to 30 days. Default 1 hour.</summary>
    public TimeSpan LeadTime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How far ahead a call can be booked: more than <see cref="LeadTime"/>, at most a year. Default 28 days.</summary>
    public TimeSpan Horizon { get; set; } = TimeSpan.FromDays(28);
}

public sealed class AdviserOptions
{
    /// <summary>Stays the same for ever: booked calls carry it. Default: the name.</summary>
    public string? Id { get; set; }

    /// <summary>As students read it.</summary>
    public string Name { get; set; } = "";

    /// <summary><c>fr</c>, <c>en</c>, <c>es</c>: at least one.</summary>
    public IList<string> Languages { get; init; } = [];

    /// <summary>IANA zone of the openings. Default <c>Europe/Paris</c>.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>Such as <c>Monday-Friday 09:00-12:00</c> or <c>Tuesday 14:00-17:00</c>.</summary>
    public IList<string> Openings { get; init; } = [];
}
