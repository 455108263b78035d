using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations;

/// <summary>Values that a test needs and does not care about.</summary>
internal static class Some
{
    public static IReadOnlyList<Opening> OfficeHours { get; } =
    [
        .. from day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }
           from hours in new (TimeOnly From, TimeOnly Until)[] { (new(9, 0), new(12, 0)), (new(14, 0), new(17, 0)) }
           select new Opening(day, hours.From, hours.Until),
    ];

    public static Adviser Adviser(string id, IReadOnlyList<Language>? languages = null, string zone = "Europe/Paris", IReadOnlyList<Opening>? openings = null) =>
        new(new(id), id.ToUpperInvariant(), languages ?? [Language.French], zone, openings ?? OfficeHours);
}
