using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>A French administrative term, its name in each language, and how students write it.</summary>
/// <param name="Written">Names and spellings, as a message may have them.</param>
public sealed record GlossaryTerm(string Id, string French, string English, string Spanish, IReadOnlyList<string> Written, int Line);

/// <summary>Reads glossary.csv: `id,fr,en,es,written`; values with a comma in quotes; `written` separated by `;`.</summary>
internal static class Glossary
{
    private const string Header = "id,fr,en,es,written";

    public static IReadOnlyList<GlossaryTerm> Read(string path, ProblemLog log)
    {
        if (!File.Exists(path))
        {
            log.Error(path, 0, $"missing: begin it with `{Header}`");
            return [];
        }

        var terms = new List<GlossaryTerm>();
        var line = 0;
        foreach (var text in File.ReadLines(path))
        {
            line++;
            if (line == 1 && text != Header)
                log.Error(path, line, $"the columns are others: begin the file with `{Header}`");
            if (line == 1 || text.Length == 0)
                continue;
            var values = Values(text);
            if (values.Count != 5 || values.Take(4).Any(value => value.Length == 0))
                log.Error(path, line, $"not five values: write {Header}, and put a value with a comma in quotes");
            else
                terms.Add(new GlossaryTerm(values[0], values[1], values[2], values[3], Written(values), line));
        }

        return terms;
    }

    /// <summary>The names themselves, without what stands in brackets, and the other spellings.</summary>
    private static List<string> Written(List<string> values) =>
    [
        .. values.Skip(1).Take(3).Select(name => name.Split('(')[0].Trim()).Where(name => name.Length > 0),
        .. values[4].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];

    private static List<string> Values(string line)
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
