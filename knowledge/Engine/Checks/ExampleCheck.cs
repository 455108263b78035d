using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>There are enough example questions, and none stands under two topics.</summary>
internal static class ExampleCheck
{
    private const int Fewest = 8;

    public static void Run(KnowledgeBase knowledge, ProblemLog log)
    {
        var seen = new Dictionary<string, (Topic Topic, ExampleQuestion Example)>(StringComparer.Ordinal);
        foreach (var topic in knowledge.Topics)
        {
            foreach (var language in LanguageCodes.All)
            {
                var examples = topic.ExampleQuestions(language);
                if (examples.Count < Fewest)
                    log.Error(Path.Combine(Path.GetDirectoryName(topic.Head.File)!, $"examples.{language.Code()}.txt"), 0, string.Create(CultureInfo.InvariantCulture, $"{examples.Count} examples: write at least {Fewest}"));
                foreach (var example in examples)
                    Check(topic, example, seen, knowledge, log);
            }
        }
    }

    private static void Check(Topic topic, ExampleQuestion example, Dictionary<string, (Topic Topic, ExampleQuestion Example)> seen, KnowledgeBase knowledge, ProblemLog log)
    {
        var file = Path.Combine(knowledge.ContentDirectory, example.File);
        var words = WordFolder.Words(example.Text);
        if (words.Length == 0)
            log.Error(file, example.Line, $"'{example.Text}' has no word: take it away");
        else if (!seen.TryAdd(words, (topic, example)) && seen[words] is var first && first.Topic != topic)
            log.Error(file, example.Line, string.Create(CultureInfo.InvariantCulture, $"'{example.Text}' stands under {first.Topic.Id} too ({first.Example.File}:{first.Example.Line}): keep the one that is meant"));
    }
}
