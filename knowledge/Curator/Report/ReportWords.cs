using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Report;

/// <summary>How both forms of the report name things.</summary>
internal static class ReportWords
{
    public static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";

    public static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>`expired, not official, second-hand`; empty where nothing is to be said.</summary>
    public static string Marks(FactStatus status) => string.Join(", ", MarksOf(status));

    private static IEnumerable<string> MarksOf(FactStatus status)
    {
        if (status.IsExpired)
            yield return "expired";
        if (status.IsOverdue)
            yield return "overdue";
        if (status.IsDueSoon)
            yield return "due soon";
        if (!status.Fact.Official)
            yield return "not official";
        if (status.Fact.Doubt is { } doubt)
            yield return Doubt(doubt);
    }

    private static string Doubt(FactDoubt doubt) => doubt switch
    {
        FactDoubt.Conflict => "in conflict",
        FactDoubt.SecondHand => "second-hand",
        _ => "old",
    };

    /// <summary>The lines of the summary, and how many.</summary>
    public static IEnumerable<(string Name, int Count)> Summary(ContentReport report) =>
    [
        ("topics", report.Topics.Count),
        ("facts", report.Facts.Count),
        ("expired", report.Expired.Count()),
        ("overdue for review", report.Overdue.Count()),
        (string.Create(CultureInfo.InvariantCulture, $"due within {ContentReport.DueWithinDays} days"), report.DueSoon.Count()),
        ("not official, old or in conflict", report.Doubtful.Count()),
        ("sentences withheld, in all languages", report.Withheld.Count),
        ("sources", report.Sources.Count),
        ("example questions", report.Topics.Sum(topic => topic.Texts.Sum(text => text.Examples))),
        ("examples of what is not ours", report.OutOfScope.Sum()),
    ];
}
