namespace StudentHealth.Knowledge;

/// <summary>A file of knowledge/institutions, opened: its own page becomes a source and its facts join the others before the rest is read.</summary>
internal sealed record InstitutionFile(YamlMap Map, string Key, Source Page)
{
    /// <summary>Opens every file; adds their pages to the sources, under the institution's key.</summary>
    public static List<InstitutionFile> OpenAll(string directory, Dictionary<string, Source> sources, ProblemLog log)
    {
        var opened = new List<InstitutionFile>();
        foreach (var path in ContentFiles.In(directory, "*.yaml"))
        {
            if (YamlFile.ReadMap(path, log) is not { } map || Open(map) is not { } file)
                continue;
            if (sources.TryAdd(file.Key, file.Page))
                opened.Add(file);
            else
                map.Error("key", $"'{file.Key}' is the id of a source: give the institution another key, or the source another id");
        }

        return opened;
    }

    /// <summary>Its own facts. Their ids begin with its key, so that none stands for one that holds everywhere.</summary>
    public IEnumerable<YamlMap> Facts()
    {
        foreach (var fact in Map.Maps("facts"))
        {
            if (fact.OptionalText("id") is { } id && !id.StartsWith(Key + ".", StringComparison.Ordinal))
                fact.Error("id", $"'{id}' is not this institution's: begin its id with `{Key}.`");
            else
                yield return fact;
        }
    }

    private static InstitutionFile? Open(YamlMap map)
    {
        var (key, name, page, read) = (ReadKey(map), Required(map, "name"), InstitutionAddress.Page(map, "page"), map.OptionalDate("updated"));
        if (page is null && !map.Has("page"))
            map.Error("page", "'page' is missing: write the institution's page on the subject, `page: https://...`");
        if (key is null || name is null || page is null)
            return null;

        var titles = LanguageCodes.All.ToDictionary(language => language, name.In);
        return new InstitutionFile(map, key, new Source(key, titles, page, read, official: false) { Place = map.Place });
    }

    private static LocalText? Required(YamlMap map, string name)
    {
        if (!map.Has(name))
            map.Error(name, $"'{name}' is missing: write `{name}: ...`, or `{name}: {{ fr: ..., en: ..., es: ... }}`");
        return map.Words(name);
    }

    private static string? ReadKey(YamlMap map)
    {
        if (map.Text("key") is not { } key)
            return null;
        var expected = Path.GetFileNameWithoutExtension(map.File);
        if (!InstitutionAddress.IsKey(key))
            map.Error("key", $"'{key}' is no key: write 1 to 64 lower-case letters, digits and hyphens");
        else if (key != expected)
            map.Error("key", $"'{key}' is not the file's name: write `key: {expected}`, or rename the file");
        else
            return key;
        return null;
    }
}
