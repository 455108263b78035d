using Microsoft.Extensions.Options;
using NodaTime;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Appointments;

/// <summary>Says all that is wrong with the section, each with its key.</summary>
internal sealed class AppointmentsOptionsValidator : IValidateOptions<AppointmentsOptions>
{
    private const string Section = AppointmentsOptions.Section;

    public ValidateOptionsResult Validate(string? name, AppointmentsOptions options)
    {
        var result = new ValidateOptionsResultBuilder();
        CheckRange(result, nameof(options.CallLength), options.CallLength, TimeSpan.FromMinutes(5), TimeSpan.FromHours(4));
        CheckRange(result, nameof(options.LeadTime), options.LeadTime, TimeSpan.Zero, TimeSpan.FromDays(30));
        CheckRange(result, nameof(options.Horizon), options.Horizon, options.LeadTime + TimeSpan.FromMinutes(1), TimeSpan.FromDays(366));
        var ids = new HashSet<string>();
        for (var i = 0; i < options.Advisers.Count; i++)
        {
            var key = $"{Section}:{nameof(options.Advisers)}:{i}";
            var adviser = options.Advisers[i];
            Check(result, key, adviser);
            if (!ids.Add(adviser.Id ?? adviser.Name))
            {
                result.AddError($"{key}:Id '{adviser.Id ?? adviser.Name}' is another adviser's.");
            }
        }

        return result.Build();
    }

    private static void CheckRange(ValidateOptionsResultBuilder result, string key, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            result.AddError($"{Section}:{key} is {value}; it must be between {least} and {most}.");
        }
    }

    private static void Check(ValidateOptionsResultBuilder result, string key, AdviserOptions adviser)
    {
        if (string.IsNullOrWhiteSpace(adviser.Name))
        {
            result.AddError($"{key}:Name is missing.");
        }

        if (adviser.Languages.Count == 0 || adviser.Languages.Any(tag => !LanguageCodes.TryParse(tag, out _)))
        {
            result.AddError($"{key}:Languages must be one or more of fr, en, es.");
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(adviser.TimeZone) is null)
        {
            result.AddError($"{key}:TimeZone '{adviser.TimeZone}' is no IANA time zone such as Europe/Paris.");
        }

        var openings = new List<Opening>();
        for (var i = 0; i < adviser.Openings.Count; i++)
        {
            if (OpeningHours.TryParse(adviser.Openings[i]) is not { } parsed)
            {
                result.AddError($"{key}:Openings:{i} '{adviser.Openings[i]}' cannot be read; write Monday-Friday 09:00-12:00.");
            }
            else if (parsed.Any(opening => openings.Exists(other => Overlap(opening, other))))
            {
                result.AddError($"{key}:Openings:{i} '{adviser.Openings[i]}' overlaps another opening.");
            }
            else
            {
                openings.AddRange(parsed);
            }
        }

        if (adviser.Openings.Count == 0)
        {
            result.AddError($"{key}:Openings is missing; write Monday-Friday 09:00-12:00.");
        }
    }

    private static bool Overlap(Opening a, Opening b) => a.Day == b.Day && a.From < b.Until && b.From < a.Until;
}
