namespace StudentHealth.Knowledge;

/// <summary>Reads `additions`.</summary>
internal sealed class AdditionReader(FactBook facts, IReadOnlySet<TopicId> topics, ProblemLog log)
{
    public Dictionary<TopicId, Addition> Read(YamlMap institution)
    {
        var additions = new Dictionary<TopicId, Addition>();
        foreach (var map in institution.Maps("additions"))
        {
            map.OnlyHas("topic", "fr", "en", "es");
            var texts = LanguageCodes.All.Select(language => Text(map, language)).OfType<AdditionText>().ToList();
            if (Topic(map) is not { } topic || texts.Count < LanguageCodes.All.Count)
                continue;
            if (!additions.TryAdd(topic, new Addition(topic, texts, map.Line)))
                map.Error("topic", $"'{topic}' has an addition already: join the two");
        }

        return additions;
    }

    private TopicId? Topic(YamlMap map)
    {
        if (map.Text("topic") is not { } id)
            return null;
        var topic = new TopicId(id);
        if (!topics.Contains(topic))
            map.Error("topic", $"there is no topic '{id}': write the id of one that is there");
        else if (TopicHeadReader.IsOurs(topic))
            map.Error("topic", $"'{id}' is said the same everywhere: add to another topic");
        else
            return topic;
        return null;
    }

    private AdditionText? Text(YamlMap map, Language language)
    {
        if (map.Block(language.Code()) is not { } block)
            return null;
        var text = AnswerTextParser.Parse(block.Lines, block.First, (line, reason) => log.Error(map.File, line, reason));
        TopicReader.CheckFacts(text.Facts, map.File, facts, log);
        return new AdditionText(text, block.Lines, block.First);
    }
}
