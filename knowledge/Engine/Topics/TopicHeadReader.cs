namespace StudentHealth.Knowledge;

/// <summary>Reads topic.yaml.</summary>
internal static class TopicHeadReader
{
    public static IReadOnlyList<string> Dialogs { get; } = ["appointments", "reschedule", "cancel", "css", "language", "privacy", "human"];

    /// <summary>What topic.yaml may have; the schema beside the content names the same.</summary>
    public static IReadOnlyList<string> Names { get; } = ["id", "version", "reviewed", "sources", "related", "dialog", "variants"];

    public static IReadOnlyList<string> VariantNames { get; } = ["id", "when"];

    public static TopicHead? Read(string path, ProblemLog log)
    {
        if (YamlFile.ReadMap(path, log) is not { } map)
            return null;

        map.OnlyHas(Names);
        var (id, version, reviewed, dialog) = (Id(map), map.Whole("version"), map.Date("reviewed"), map.OptionalText("dialog"));
        var sources = map.List("sources");
        if (sources.Count == 0 && id is { } known && !IsOurs(known))
            map.Error("sources", "no source: write `sources: [id]` with ids of sources.yaml, the best first");
        if (dialog is not null && !Dialogs.Contains(dialog))
            map.Error("dialog", $"there is no conversation '{dialog}': write one of {string.Join(", ", Dialogs)}");
        var variants = map.Maps("variants").Select(Variant).OfType<Variant>().ToList();
        if (id is null || version is null || reviewed is null)
            return null;

        return new TopicHead
        {
            Id = id.Value,
            File = path,
            Version = version.Value,
            Reviewed = reviewed.Value,
            SourceIds = sources,
            Related = [.. map.List("related").Select(related => new TopicId(related.Value))],
            RelatedLine = map.LineOf("related"),
            Dialog = dialog,
            Variants = variants,
        };
    }

    /// <summary>What the service says about itself has no source, and an emergency number needs none to be read first.</summary>
    public static bool IsOurs(TopicId id) => id.Area is "service" or "safety";

    /// <summary>The id of the topic that belongs in a folder: `topics/css/what` is `css.what`.</summary>
    public static TopicId IdOf(string folder) => new($"{Path.GetFileName(Path.GetDirectoryName(folder))}.{Path.GetFileName(folder)}");

    private static TopicId? Id(YamlMap map)
    {
        if (map.Text("id") is not { } id)
            return null;
        var expected = IdOf(Path.GetDirectoryName(map.File)!).Value;
        if (id == expected)
            return new TopicId(id);
        map.Error("id", $"'{id}' is not the folder's name: write `id: {expected}`, or move the folder");
        return null;
    }

    private static Variant? Variant(YamlMap map)
    {
        map.OnlyHas(VariantNames);
        if (map.Text("id") is not { } id || map.Text("when") is not { } when)
            return null;
        if (id == "more")
        {
            map.Error("id", "`more` is what is said on request: give the variant another id");
            return null;
        }

        var conditions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var condition in when.Split('&', StringSplitOptions.TrimEntries))
        {
            var sides = condition.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !SituationNames.Values.TryGetValue(sides[0], out var values))
                map.Error("when", $"'{condition}' is no condition: write `name=value` with one of {string.Join(", ", SituationNames.Values.Keys.Order(StringComparer.Ordinal))}");
            else if (!values.Contains(sides[1]))
                map.Error("when", $"'{sides[1]}' is no value of {sides[0]}: write one of {string.Join(", ", values)}");
            else if (!conditions.TryAdd(sides[0], sides[1]))
                map.Error("when", $"'{sides[0]}' is here twice: one answer needs one value");
        }

        return new Variant(id, when) { Conditions = conditions };
    }
}
