using System.CommandLine;
using System.Globalization;

namespace StudentHealth.Curator.Content;

/// <summary>`--today 2026-11-25`: facts hold on some days and not on others.</summary>
internal sealed class TodayOption
{
    public Option<string> Option { get; } = new("--today") { Description = "The day to look at, as 2026-11-25. Without it: today.", HelpName = "DAY" };

    /// <exception cref="UsageException">It is no date.</exception>
    public DateOnly Read(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue(Option) is not { } text)
            return surroundings.Today;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"'{text}' is no date: write --today 2026-11-25.");
    }
}
