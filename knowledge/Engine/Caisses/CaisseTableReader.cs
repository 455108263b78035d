namespace StudentHealth.Knowledge;

/// <summary>Reads caisses.csv: a row for each caisse; a department with several has several rows, one without a known caisse has a row without a name.</summary>
internal static class CaisseTableReader
{
    public const string Header = "department,name,caisse,kind,sources,confidence,note";

    private static readonly Dictionary<string, CaisseKind> Kinds = new(StringComparer.Ordinal)
    {
        ["CPAM"] = CaisseKind.Cpam,
        ["CGSS"] = CaisseKind.Cgss,
        ["CSSM"] = CaisseKind.Cssm,
    };

    private static readonly Dictionary<string, Confidence> Confidences = new(StringComparer.Ordinal)
    {
        ["high"] = Confidence.High,
        ["medium-high"] = Confidence.MediumHigh,
        ["medium"] = Confidence.Medium,
        ["low"] = Confidence.Low,
    };

    public static CaisseTable Read(string path, IReadOnlyDictionary<string, Source> sources, ProblemLog log)
    {
        var departments = new List<(string Code, string Name, List<Caisse> Caisses)>();
        foreach (var row in CsvFile.Rows(path, Header, log))
        {
            if (!IsCode(row[0]) || row[1].Length == 0)
            {
                row.Error($"'{row[0]}' is no department with a name: write its code as 35, 2A or 974, and its French name");
                continue;
            }

            var known = departments.Find(department => department.Code == row[0]);
            if (known.Code is null)
                departments.Add(known = (row[0], row[1], []));
            else if (known.Name != row[1] || known.Caisses.Count == 0 || row[2].Length == 0)
                row.Error($"{row[0]} is here twice and not the same: write one name, and a caisse in each row");
            if (row[2].Length > 0 && ReadCaisse(row, sources) is { } caisse)
                known.Caisses.Add(caisse);
        }

        return new CaisseTable(departments.Select(department => new Department
        {
            Code = new DepartmentCode(department.Code),
            Name = department.Name,
            Caisses = department.Caisses,
        }));
    }

    private static Caisse? ReadCaisse(CsvRow row, IReadOnlyDictionary<string, Source> sources)
    {
        var ids = row.List(4);
        var unknown = ids.Where(id => !sources.ContainsKey(id)).ToList();
        if (!Kinds.TryGetValue(row[3], out var kind))
            row.Error($"'{row[3]}' is no kind of caisse: write one of {string.Join(", ", Kinds.Keys)}");
        else if (!Confidences.TryGetValue(row[5], out var confidence))
            row.Error($"'{row[5]}' is no confidence: write one of {string.Join(", ", Confidences.Keys)}");
        else if (ids.Count == 0 || unknown.Count > 0)
            row.Error($"'{row[4]}': write ids of sources.yaml with `;` between them, at least one");
        else
            return new Caisse { Name = row[2], Kind = kind, Sources = [.. ids.Select(id => sources[id])], Confidence = confidence };
        return null;
    }

    private static bool IsCode(string code) => code.Length is 2 or 3 && char.IsAsciiDigit(code[0]) && code.All(char.IsAsciiLetterOrDigit);
}
