namespace StudentHealth.Knowledge;

/// <summary>Reads definitions.yaml.</summary>
internal sealed class DefinitionReader
{
    private readonly List<Definition> _all = [];
    private readonly Dictionary<string, Definition> _byName = new(StringComparer.Ordinal);

    /// <param name="topics">Those that have a folder, broken ones too: a mistake is told once.</param>
    public static DefinitionBook Read(string directory, IReadOnlyCollection<TopicId> topics, ProblemLog log)
    {
        var reader = new DefinitionReader();
        foreach (var map in YamlFile.ReadMaps(Path.Combine(directory, "definitions.yaml"), log))
            reader.Add(map, topics);
        return new DefinitionBook(reader._all, reader._byName);
    }

    private void Add(YamlMap map, IReadOnlyCollection<TopicId> topics)
    {
        map.OnlyHas("id", "names", "text", "topic", "more");
        var (id, names, texts) = (map.Text("id"), map.InEachLanguage("names"), map.InEachLanguage("text"));
        if (map.Has("topic") == map.Has("more"))
        {
            map.Error("id", "one topic is expected: write `topic:` for a topic about this very thing, or `more:` for one that says more");
            return;
        }

        var key = map.Has("topic") ? "topic" : "more";
        if (id is null || names is null || texts is null || map.Text(key) is not { } topic)
            return;
        if (_all.Exists(other => other.Id == id))
            map.Error("id", $"'{id}' is here twice: join them");
        if (!topics.Contains(new TopicId(topic)))
            map.Error(key, $"there is no topic '{topic}': write the id of one that is there");
        if (texts.Values.Any(text => text.AsSpan().ContainsAnyInRange('0', '9')))
            map.Error("text", "a figure: write the sentence without it, figures are facts and stand in topics");

        var definition = new Definition(id, names.ToDictionary(name => name.Key, name => Split(name.Value)[0]), texts, new TopicId(topic), key == "topic");
        _all.Add(definition);
        foreach (var name in names.Values.SelectMany(Split))
        {
            var folded = WordTokens.Fold(name);
            if (!_byName.TryAdd(folded, definition) && _byName[folded] != definition)
                map.Error("names", $"'{name}' is '{_byName[folded].Id}' too: keep one of them");
        }
    }

    private static string[] Split(string names) => names.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
