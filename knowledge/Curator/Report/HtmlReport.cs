using System.Globalization;
using StudentHealth.Knowledge;
using static StudentHealth.Curator.Report.ReportWords;

namespace StudentHealth.Curator.Report;

/// <summary>The report as one page that needs nothing else: no script, no request, light or dark as the reader's machine is.</summary>
internal static class HtmlReport
{
    public static void Write(ContentReport report, TextWriter writer)
    {
        var html = new HtmlWriter(writer);
        var title = $"The knowledge base on {Date(report.Today)}";
        html.Doctype();
        html.Open("html", ("lang", "en"));
        Head(title, html);
        html.Open("body");
        html.Element("a", "To the content", ("class", "skip"), ("href", "#main"));
        html.Open("main", ("id", "main"));
        html.Element("h1", title);
        SummarySection(report, html);
        FactSection("expired", "Expired", "What these facts say no longer holds: read the source again, then change the fact.", report.Expired, html);
        WithheldSection(report, html);
        FactSection("overdue", "Overdue for review", "Somebody should have looked at the source again.", report.Overdue.OrderBy(fact => fact.Fact.Review), html);
        FactSection("due", $"Due within {ContentReport.DueWithinDays.ToString(CultureInfo.InvariantCulture)} days", "The next to look at.", report.DueSoon.OrderBy(fact => fact.Fact.Review), html);
        FactSection("doubtful", "Not official, old or in conflict", "Said with caution; an official page would settle them.", report.Doubtful, html);
        TopicSection.Write(report, html);
        SourceSection.Write(report, html);
        html.Close("main");
        html.Close("body");
        html.Close("html");
    }

    private static void Head(string title, HtmlWriter html)
    {
        html.Open("head");
        html.Open("meta", ("charset", "utf-8"));
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", "default-src 'none'; style-src 'unsafe-inline'"));
        html.Open("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", title);
        html.Style(StyleSheet());
        html.Close("head");
    }

    private static string StyleSheet()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css") ?? throw new FileNotFoundException("It is not embedded.", "report.css");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static void SummarySection(ContentReport report, HtmlWriter html)
    {
        html.Open("ul", ("class", "summary"));
        foreach (var (name, count) in Summary(report))
        {
            html.Open("li");
            html.Element("strong", count.ToString(CultureInfo.InvariantCulture));
            html.Text(" " + name);
            html.Close("li");
        }

        html.Close("ul");
    }

    private static void FactSection(string id, string title, string meaning, IEnumerable<FactStatus> facts, HtmlWriter html)
    {
        html.Element("h2", title, ("id", id));
        var rows = facts.ToList();
        html.Element("p", rows.Count == 0 ? "Nothing." : meaning);
        if (rows.Count == 0)
            return;
        html.Table(title, ["fact", "value", "state", "holds", "checked", "review", "source", "said in", "note", "file"], rows, row => row.Fact.Id, row =>
        {
            html.Cell(row.Fact.Format(Language.English));
            html.Cell(Marks(row));
            html.Cell($"{row.Fact.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} – {row.Fact.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}".Trim(' ', '–'));
            html.Cell(Date(row.Fact.Checked));
            html.Cell(Date(row.Fact.Review));
            html.Cell(row.Fact.Source);
            html.Cell(row.Topics.Count > 0 ? string.Join(", ", row.Topics) : $"the conversation {row.Fact.Dialog}");
            html.Cell(row.Fact.Note ?? "");
            html.Cell(row.Fact.Place.ToString());
        });
    }

    private static void WithheldSection(ContentReport report, HtmlWriter html)
    {
        html.Element("h2", "Sentences that nobody is told that day", ("id", "withheld"));
        html.Element("p", report.Withheld.Count == 0 ? "None." : "They are left out because a fact in them does not hold; the rest of the answer stands.");
        if (report.Withheld.Count == 0)
            return;
        html.Table("Withheld sentences", ["topic", "language", "part", "sentence", "because of", "file"], report.Withheld, row => row.Topic.Value, row =>
        {
            html.Cell(row.Language.Code());
            html.Cell(row.Part);
            html.Element("td", row.Text, ("lang", row.Language.Code()));
            html.Cell(string.Join(", ", row.Facts));
            html.Cell(row.Place.ToString());
        });
    }
}
