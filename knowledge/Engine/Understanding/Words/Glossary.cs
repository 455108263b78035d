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
        var terms = new List<GlossaryTerm>();
        foreach (var row in CsvFile.Rows(path, Header, log))
        {
            if (row.Values.Take(4).Any(value => value.Length == 0))
                row.Error($"an id or a name is missing: write {Header}");
            else
                terms.Add(new GlossaryTerm(row[0], row[1], row[2], row[3], Written(row.Values), row.Line));
        }

        return terms;
    }

    /// <summary>The names themselves, without what stands in brackets, and the other spellings.</summary>
    private static List<string> Written(IReadOnlyList<string> values) =>
    [
        .. values.Skip(1).Take(3).Select(name => name.Split('(')[0].Trim()).Where(name => name.Length > 0),
        .. values[4].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    ];
}
