using System.Globalization;
using StudentHealth.Knowledge;
using static StudentHealth.Curator.Report.ReportWords;

namespace StudentHealth.Curator.Report;

/// <summary>Sources, with their dates and what was read there.</summary>
internal static class SourceSection
{
    private const int MostNamed = 6;

    public static void Write(ContentReport report, HtmlWriter html)
    {
        html.Element("h2", "Sources", ("id", "sources"));
        html.Table("Sources", ["source", "title", "date", "official", "topics", "facts", "caisses"], report.Sources, row => row.Source.Id, row =>
        {
            html.Open("td");
            html.Element("a", row.Source.Title(Language.English), ("href", row.Source.Url.AbsoluteUri), ("rel", "noreferrer"));
            html.Close("td");
            html.Cell(Date(row.Source.Date));
            html.Cell(row.Source.Official ? "yes" : "no");
            html.Cell(string.Join(", ", row.Topics));
            html.Cell(string.Join(", ", row.Facts));
            html.Cell(row.Caisses.Count > MostNamed ? $"{row.Caisses.Count.ToString(CultureInfo.InvariantCulture)} caisses" : string.Join(", ", row.Caisses));
        });
    }
}
