using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>There are enough example questions, and none stands under two topics, or under one and among what is not ours.</summary>
internal static class ExampleCheck
{
    private const int Fewest = 8;

    private readonly record struct Seen(TopicId? Topic, ExampleQuestion Example);

    public static void Run(KnowledgeBase knowledge, ProblemLog log)
    {
        var seen = new Dictionary<string, Seen>(StringComparer.Ordinal);
        foreach (var topic in knowledge.Topics)
        {
            foreach (var language in LanguageCodes.All)
            {
                var examples = topic.ExampleQuestions(language);
                if (examples.Count < Fewest)
                    log.Error(Path.Combine(Path.GetDirectoryName(topic.Head.File)!, $"examples.{language.Code()}.txt"), 0, string.Create(CultureInfo.InvariantCulture, $"{examples.Count} examples: write at least {Fewest}"));
                foreach (var example in examples)
                    Check(new Seen(topic.Id, example), knowledge.Reader.SpellingsOf(language), seen, log);
            }
        }

        foreach (var language in LanguageCodes.All)
        {
            foreach (var example in knowledge.OutOfScope(language))
                Check(new Seen(null, example), knowledge.Reader.SpellingsOf(language), seen, log);
        }
    }

    private static void Check(Seen one, Spellings spellings, Dictionary<string, Seen> seen, ProblemLog log)
    {
        var (topic, example) = one;
        var place = new ContentPlace(example.File, example.Line);
        var words = WordFolder.Words(example.Text);
        if (words.Length == 0)
        {
            // "....." is a message that nothing of ours answers.
            if (topic is not null)
                log.Error(place, $"'{example.Text}' has no word: take it away");
            return;
        }

        if (seen.TryAdd(Meant(words, spellings), one) || seen[Meant(words, spellings)] is var first && first.Topic == topic)
            return;
        var same = WordFolder.Words(first.Example.Text) == words ? "stands" : $"stands, as '{first.Example.Text}',";
        log.Error(place, $"'{example.Text}' {same} under {first.Topic?.ToString() ?? "out-of-scope"} too ({first.Example.File}:{first.Example.Line.ToString(CultureInfo.InvariantCulture)}): keep the one that is meant");
    }

    /// <summary>The words as they should be spelt, whatever their order.</summary>
    private static string Meant(string words, Spellings spellings) =>
        string.Join(' ', words.Split(' ').SelectMany(word => (spellings.Find(word) ?? word).Split(' ')).Order(StringComparer.Ordinal));
}
