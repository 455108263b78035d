using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Some answers must be long; half of them must not.</summary>
internal static class LengthCheck
{
    /// <summary>Characters that a student sees: a phone's screen.</summary>
    private const int LongestMedian = 600;

    private const int Named = 3;

    public static void Run(KnowledgeBase knowledge, ProblemLog log)
    {
        foreach (var language in LanguageCodes.All)
        {
            var answers = knowledge.Topics.SelectMany(topic => Lengths(topic.Text(language), knowledge.Facts, language)).OrderBy(answer => answer.Length).ToList();
            if (answers.Count == 0 || answers[answers.Count / 2].Length is var median && median <= LongestMedian)
                continue;
            var longest = string.Join(", ", answers.TakeLast(Named).Reverse().Select(answer => string.Create(CultureInfo.InvariantCulture, $"{log.Relative(answer.File)} ({answer.Length})")));
            log.Error(Path.Combine(knowledge.ContentDirectory, "topics"), 0, string.Create(CultureInfo.InvariantCulture, $"half of the answers in `{language.Code()}` have more than {median} characters: shorten some, so that half have at most {LongestMedian}; the longest are {longest}"));
        }
    }

    private static IEnumerable<(string File, int Length)> Lengths(TopicText text, FactBook facts, Language language) =>
        text.Parts.Where(part => part.Name != TopicText.MoreName).Select(part => (text.File, VisibleText.Length(part.Text, facts, language)));
}
