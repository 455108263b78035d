namespace StudentHealth.Knowledge;

/// <summary>A message that asks two things.</summary>
internal sealed record TwoQuestionExample(string Text, Language Language, TopicId First, TopicId Second);

/// <summary>Reads two-questions/examples.*.txt: <c>css.what + css.cost: what is the CSS and how much is it</c>. Content without them is complete.</summary>
internal static class TwoQuestionExamples
{
    public static List<TwoQuestionExample> Read(string directory, IReadOnlySet<TopicId> topics, ProblemLog log)
    {
        var examples = new List<TwoQuestionExample>();
        foreach (var language in LanguageCodes.All)
        {
            var path = Path.Combine(directory, "two-questions", $"examples.{language.Code()}.txt");
            foreach (var (text, line) in File.Exists(path) ? ContentFiles.Entries(path) : [])
            {
                var (ids, message) = text.Split(':', 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before.Split('+', StringSplitOptions.TrimEntries), after) : ([], "");
                if (ids is not [var first, var second] || message.Length == 0)
                    log.Error(path, line, "write the two topics, a colon and the message: css.what + css.cost: what is the CSS and how much is it");
                else if (Array.Find(ids, id => !topics.Contains(new TopicId(id))) is { } unknown)
                    log.Error(path, line, $"there is no topic '{unknown}'");
                else
                    examples.Add(new TwoQuestionExample(message, language, new TopicId(first), new TopicId(second)));
            }
        }

        return examples;
    }
}
