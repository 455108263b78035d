using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Reads sources.yaml.</summary>
internal static class SourceReader
{
    /// <summary>What an entry may have; the schema beside the content names the same.</summary>
    public static IReadOnlyList<string> Names { get; } = ["id", "title", "url", "date", "official", "note"];

    public static Dictionary<string, Source> Read(string path, ProblemLog log)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var map in YamlFile.ReadMaps(path, log))
        {
            map.OnlyHas(Names);
            var (id, titles, url, official) = (map.Text("id"), map.InEachLanguage("title"), Url(map), map.Flag("official"));
            var date = Date(map);
            if (id is null || titles is null || url is null || official is null)
                continue;
            if (!sources.TryAdd(id, new Source(id, titles, url, date, official.Value) { Place = map.Place }))
                map.Error("id", $"the source '{id}' is here twice: give one of them another id");
        }

        return sources;
    }

    private static Uri? Url(YamlMap map)
    {
        if (map.Text("url") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http")
            return url;
        map.Error("url", $"'{text}' is not an address: write it whole, with https://");
        return null;
    }

    // A page that shows no date says "undated"; many show a month, a year or "2021+": the year's first day is the cautious
    // reading.
    private static DateOnly? Date(YamlMap map)
    {
        if (map.Text("date") is not { } text || text == "undated")
            return null;
        foreach (var form in (ReadOnlySpan<string>)["yyyy-MM-dd", "yyyy-MM", "yyyy"])
        {
            if (DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
        }

        map.Error("date", $"'{text}' is not a date: write 2026-11-23, 2026-11, 2026 or undated");
        return null;
    }
}
