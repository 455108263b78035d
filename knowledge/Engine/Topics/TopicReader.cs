namespace StudentHealth.Knowledge;

/// <summary>Reads a folder of knowledge/topics.</summary>
internal sealed class TopicReader(IReadOnlyDictionary<string, Source> sources, FactBook facts, ProblemLog log)
{
    /// <summary>Null, and problems, where a part of it cannot be read.</summary>
    public Topic? Read(string folder)
    {
        var head = TopicHeadReader.Read(Path.Combine(folder, "topic.yaml"), log);
        var texts = LanguageCodes.All.Select(language => TopicTextReader.Read(Path.Combine(folder, language.Code() + ".md"), log)).ToArray();
        var examples = LanguageCodes.All.Select(language => Examples(Path.Combine(folder, $"examples.{language.Code()}.txt"), log)).ToArray();
        if (head is null)
            return null;

        foreach (var text in texts.OfType<TopicText>())
        {
            CheckVariants(head, text);
            CheckFacts(text.Parts.SelectMany(part => part.Text.Facts), text.File, facts, log);
        }

        return texts.Contains(null) ? null : new Topic(head, texts!, examples, Sources(head));
    }

    private List<Source> Sources(TopicHead head)
    {
        var found = new List<Source>();
        foreach (var (id, line) in head.SourceIds)
        {
            if (sources.TryGetValue(id, out var source))
                found.Add(source);
            else
                log.Error(head.File, line, $"there is no source '{id}': add it to sources.yaml, or write the id of one that is there");
        }

        return found;
    }

    private void CheckVariants(TopicHead head, TopicText text)
    {
        foreach (var variant in head.Variants.Where(variant => !text.Variants.ContainsKey(variant.Id)))
            log.Error(text.File, 0, $"the variant '{variant.Id}' of topic.yaml is missing: write its answer under `## {variant.Id}`");
        foreach (var id in text.Variants.Keys.Where(id => !head.Variants.Any(variant => variant.Id == id)))
            log.Error(text.File, text.Lines.ToList().IndexOf($"## {id}") + 1, $"`## {id}` is no variant: add it to `variants` in topic.yaml, or use `## more`");
    }

    /// <summary>The facts that a text names exist, and have the dates that it says.</summary>
    internal static void CheckFacts(IEnumerable<FactReference> references, string file, FactBook facts, ProblemLog log)
    {
        foreach (var reference in references)
        {
            if (facts.Find(reference.Id) is not { } fact)
                log.Error(file, reference.Line, $"there is no fact '{reference.Id}': add it to knowledge/facts, or write the id of one that is there");
            else if (reference.Format(fact, Language.French) is null)
                log.Error(file, reference.Line, $"the fact '{reference.Id}' has no `{FactReference.NameOf(reference.Kind)}` date: add it to the fact, or leave the reference out");
        }
    }

    /// <summary>A file of messages, one a line.</summary>
    internal static List<ExampleQuestion> Examples(string path, ProblemLog log)
    {
        if (!File.Exists(path))
        {
            log.Error(path, 0, "missing: write what students ask, one message a line");
            return [];
        }

        var file = log.Relative(path);
        return [.. ContentFiles.Entries(path).Select(entry => new ExampleQuestion(entry.Text, file, entry.Line))];
    }
}
