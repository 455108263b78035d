namespace StudentHealth.Dialogs.Appointments;

/// <summary>How calls are offered. One window for booking, moving and cancelling: nobody cancels and books anew to get round a rule.</summary>
public sealed record AppointmentRules
{
    /// <summary>The zone that times are said in.</summary>
    public const string TimeZone = "Europe/Paris";

    public TimeSpan CallLength { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>The shortest time between booking and the call.</summary>
    public TimeSpan LeadTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How far ahead a call can be booked.</summary>
    public TimeSpan Horizon { get; init; } = TimeSpan.FromDays(28);
}
