using Microsoft.Extensions.Options;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Appointments;

/// <summary>The advisers of the settings.</summary>
internal sealed class AdviserBook
{
    // So that a first start can book a call at once.
    private static readonly AdviserOptions[] Seed =
    [
        new() { Id = "camille", Name = "Camille", Languages = ["fr", "en"], Openings = ["Monday-Friday 09:00-12:00", "Monday-Friday 14:00-17:00"] },
        new() { Id = "lucia", Name = "Lucía", Languages = ["fr", "es"], Openings = ["Monday-Friday 09:00-12:00", "Monday-Friday 14:00-17:00"] },
    ];

    public AdviserBook(IOptions<AppointmentsOptions> options, IHostEnvironment environment)
    {
        IEnumerable<AdviserOptions> advisers = options.Value.Advisers;
        Advisers = [.. (options.Value.Advisers.Count == 0 && environment.IsDevelopment() ? Seed : advisers).Select(Read)];
    }

    public IReadOnlyList<Adviser> Advisers { get; }

    private static Adviser Read(AdviserOptions adviser) => new(
        new AdviserId(adviser.Id ?? adviser.Name),
        adviser.Name,
        [.. adviser.Languages.Select(ReadLanguage).Distinct()],
        adviser.TimeZone,
        [.. adviser.Openings.SelectMany(text => OpeningHours.TryParse(text) ?? [])]);

    private static Language ReadLanguage(string tag) => LanguageCodes.TryParse(tag, out var language) ? language : throw new ArgumentException($"'{tag}' is no language.", nameof(tag));
}
