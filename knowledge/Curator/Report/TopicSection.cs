using System.Globalization;
using StudentHealth.Knowledge;
using static StudentHealth.Curator.Report.ReportWords;

namespace StudentHealth.Curator.Report;

/// <summary>Topics, and how each language says them.</summary>
internal static class TopicSection
{
    public static void Write(ContentReport report, HtmlWriter html)
    {
        html.Element("h2", "Topics", ("id", "topics"));
        html.Element("p", "Length is that of the answer in characters; ease is Kandel-Moles in French, Flesch in English and Szigriszt-Pazos in Spanish, more is easier; w/s is words in a sentence on average.");
        string[] columns = ["topic", "title", "version", "reviewed", "sources", "variants", .. LanguageCodes.All.SelectMany(language => Columns(language.Code()))];
        html.Table("Topics", columns, report.Topics, row => row.Topic.Id.Value, row =>
        {
            html.Element("td", row.Topic.Title(Language.French), ("lang", "fr"));
            html.Cell(row.Topic.Version.ToString(CultureInfo.InvariantCulture));
            html.Cell(Date(row.Topic.Reviewed));
            html.Cell(string.Join(", ", row.Topic.Sources.Select(source => $"{source.Id} ({Date(source.Date)})")));
            html.Cell(string.Join(", ", row.Topic.Variants.Select(variant => variant.Id)));
            foreach (var text in row.Texts)
                Cells(text, html);
        });
        ExamplesOutOfScope(report, html);
    }

    private static string[] Columns(string code) => [$"{code} length", $"{code} ease", $"{code} w/s", $"{code} examples"];

    private static void Cells(TextStatus text, HtmlWriter html)
    {
        html.Cell(text.Length.ToString(CultureInfo.InvariantCulture));
        html.Cell(Number(text.Reading.Ease));
        html.Cell(text.Reading.WordsPerSentence.ToString("0.0", CultureInfo.InvariantCulture));
        html.Cell(text.Examples.ToString(CultureInfo.InvariantCulture));
    }

    private static void ExamplesOutOfScope(ContentReport report, HtmlWriter html)
    {
        var counts = LanguageCodes.All.Zip(report.OutOfScope, (language, count) => string.Create(CultureInfo.InvariantCulture, $"{count} in {language.Code()}"));
        html.Element("p", $"Examples of what no topic answers: {string.Join(", ", counts)}.");
    }
}
