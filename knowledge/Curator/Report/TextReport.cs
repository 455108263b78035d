using System.Globalization;
using StudentHealth.Knowledge;
using static StudentHealth.Curator.Report.ReportWords;

namespace StudentHealth.Curator.Report;

/// <summary>The report in short, a line for each thing to look at.</summary>
internal static class TextReport
{
    public static void Write(ContentReport report, TextWriter writer)
    {
        writer.WriteLine($"The knowledge base on {Date(report.Today)}");
        foreach (var (name, count) in Summary(report))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,7}  {name}"));

        Facts("Expired: a source must be read again", report.Expired, fact => $"until {Date(fact.Fact.Until)}", writer);
        Facts("Overdue for review", report.Overdue, fact => $"review {Date(fact.Fact.Review)}", writer);
        Facts($"Due within {ContentReport.DueWithinDays.ToString(CultureInfo.InvariantCulture)} days", report.DueSoon.OrderBy(fact => fact.Fact.Review), fact => $"review {Date(fact.Fact.Review)}", writer);
        Facts("Not official, old or in conflict", report.Doubtful, Marks, writer);
        Withheld(report, writer);
    }

    private static void Facts(string title, IEnumerable<FactStatus> facts, Func<FactStatus, string> why, TextWriter writer)
    {
        var lines = facts.Select(fact => $"  {fact.Fact.Place}: {fact.Fact.Id}, {why(fact)}, source {fact.Fact.Source}").ToList();
        if (lines.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine(title);
        foreach (var line in lines)
            writer.WriteLine(line);
    }

    private static void Withheld(ContentReport report, TextWriter writer)
    {
        if (report.Withheld.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine("Sentences that nobody is told that day");
        foreach (var sentence in report.Withheld)
            writer.WriteLine($"  {sentence.Place}: {sentence.Topic}, {sentence.Part}, {sentence.Language.Code()}: {sentence.Text} ({string.Join(", ", sentence.Facts)})");
    }
}
