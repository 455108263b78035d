using System.Globalization;
using System.Text.RegularExpressions;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Bot.Appointments;

/// <summary>Reads opening hours as operators write them: <c>Monday-Friday 09:00-12:00</c>.</summary>
internal static partial class OpeningHours
{
    /// <summary>An opening for each of the days; null where the text cannot be read.</summary>
    public static IReadOnlyList<Opening>? TryParse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success
            || !TimeOnly.TryParseExact(match.Groups["from"].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
            || !TimeOnly.TryParseExact(match.Groups["until"].Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            || from >= until
            || !Enum.TryParse<DayOfWeek>(match.Groups["first"].Value, ignoreCase: true, out var day)
            || !Enum.TryParse<DayOfWeek>(match.Groups[match.Groups["last"].Success ? "last" : "first"].Value, ignoreCase: true, out var last))
        {
            return null;
        }

        var openings = new List<Opening> { new(day, from, until) };
        while (day != last)
        {
            // Saturday is followed by Sunday, which is 0.
            day = (DayOfWeek)(((int)day + 1) % 7);
            openings.Add(new Opening(day, from, until));
        }

        return openings;
    }

    [GeneratedRegex(@"^\s*(?<first>[A-Za-z]+)(-(?<last>[A-Za-z]+))?\s+(?<from>[0-9:]+)-(?<until>[0-9:]+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form { get; }
}
