using System.Text.Encodings.Web;

namespace StudentHealth.Curator.Report;

/// <summary>Writes elements; text and attributes are always encoded.</summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    public void Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.Write('<');
        writer.Write(tag);
        foreach (var (name, value) in attributes)
        {
            writer.Write($" {name}=\"");
            HtmlEncoder.Default.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write('>');
    }

    public void Close(string tag) => writer.Write($"</{tag}>\n");

    public void Text(string text) => HtmlEncoder.Default.Encode(writer, text);

    public void Element(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close(tag);
    }

    /// <summary>A table that can be scrolled by keyboard where it is wider than the page. The first cell of a row is its heading.</summary>
    /// <param name="rows">Writes the cells of each row, after its heading.</param>
    public void Table<T>(string caption, IReadOnlyList<string> columns, IEnumerable<T> rows, Func<T, string> heading, Action<T> cells)
    {
        Open("div", ("class", "table"), ("role", "region"), ("aria-label", caption), ("tabindex", "0"));
        Open("table");
        Element("caption", caption);
        Open("thead");
        Open("tr");
        foreach (var column in columns)
            Element("th", column, ("scope", "col"));
        Close("tr");
        Close("thead");
        Open("tbody");
        foreach (var row in rows)
        {
            Open("tr");
            Element("th", heading(row), ("scope", "row"));
            cells(row);
            Close("tr");
        }

        Close("tbody");
        Close("table");
        Close("div");
    }

    public void Cell(string text) => Element("td", text);

    /// <summary>The style sheet itself; ours, so not encoded.</summary>
    public void Style(string css)
    {
        Open("style");
        writer.Write(css);
        Close("style");
    }

    public void Doctype() => writer.Write("<!doctype html>\n");
}
