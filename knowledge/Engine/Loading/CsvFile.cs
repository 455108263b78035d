using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>Reads a table a curator keeps: a header that is given, a row a line; values with a comma in quotes.</summary>
internal static class CsvFile
{
    /// <summary>The rows of a whole file, those with a wrong number of values left out and told.</summary>
    public static IEnumerable<CsvRow> Rows(string path, string header, ProblemLog log)
    {
        if (!File.Exists(path))
        {
            log.Error(path, 0, $"missing: begin it with `{header}`");
            yield break;
        }

        var columns = header.Split(',').Length;
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (line == 1 && text != header)
                log.Error(path, line, $"the columns are others: begin the file with `{header}`");
            if (line == 1 || text.Length == 0)
                continue;
            var values = Values(text);
            if (values.Count == columns)
                yield return new CsvRow(values, path, line, log);
            else
                log.Error(path, line, $"{values.Count} values where {columns} belong: write {header}, and put a value with a comma in quotes");
        }
    }

    public static List<string> Values(string line)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                value.Append(line[i++]);
            else if (line[i] == '"')
                quoted = !quoted;
            else if (line[i] == ',' && !quoted)
                Next(values, value);
            else
                value.Append(line[i]);
        }

        Next(values, value);
        return values;
    }

    private static void Next(List<string> values, StringBuilder value)
    {
        values.Add(value.ToString().Trim());
        value.Clear();
    }
}

/// <summary>A row, and where it stands.</summary>
internal sealed record CsvRow(IReadOnlyList<string> Values, string File, int Line, ProblemLog Log)
{
    public string this[int column] => Values[column];

    /// <summary>A value that holds several, with `;` between them.</summary>
    public IReadOnlyList<string> List(int column) =>
        Values[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public void Error(string reason) => Log.Error(File, Line, reason);
}
