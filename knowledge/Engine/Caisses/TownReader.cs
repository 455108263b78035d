namespace StudentHealth.Knowledge;

/// <summary>Reads towns.csv; the departments' own names are known besides where they are no single word ("Val-de-Marne").</summary>
internal static class TownReader
{
    public const string Header = "name,written,departments,word";

    /// <summary>Towns by the folded words of their names.</summary>
    public static Dictionary<string, Town> Read(string path, CaisseTable caisses, ProblemLog log)
    {
        var towns = new Dictionary<string, Town>(StringComparer.Ordinal);
        foreach (var row in CsvFile.Rows(path, Header, log))
        {
            var departments = row.List(2).Select(code => caisses.Find(new DepartmentCode(code))).ToList();
            if (row[0].Length == 0 || departments.Count == 0 || departments.Contains(null))
                row.Error($"'{row[0]}' lies in '{row[2]}': write codes of caisses.csv with `;` between them, at least one");
            else if (row[3] is not ("" or "yes"))
                row.Error($"'{row[3]}' is neither `yes` (the name is a word too) nor empty");
            else
                Add(towns, new Town(row[0], [.. departments.OfType<Department>()], row[3] == "yes"), row.List(1).Prepend(row[0]), row);
        }

        foreach (var department in caisses.Departments)
        {
            if (WordTokens.Fold(department.Name) is var name && name.Contains(' ', StringComparison.Ordinal))
                towns.TryAdd(name, new Town(department.Name, [department], IsWord: false));
        }

        return towns;
    }

    private static void Add(Dictionary<string, Town> towns, Town town, IEnumerable<string> names, CsvRow row)
    {
        foreach (var name in names.Select(WordTokens.Fold).SelectMany(WithShortSaint).Distinct())
        {
            if (!towns.TryAdd(name, town))
                row.Error($"'{name}' is '{towns[name].Name}' too: keep one, with the departments of both");
        }
    }

    private static IEnumerable<string> WithShortSaint(string name)
    {
        yield return name;
        if ($" {name} " is var words && words.Contains(" saint", StringComparison.Ordinal))
            yield return words.Replace(" saint ", " st ", StringComparison.Ordinal).Replace(" sainte ", " ste ", StringComparison.Ordinal).Trim();
    }
}
