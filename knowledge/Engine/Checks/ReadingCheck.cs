using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>
/// What is said is easily read by somebody for whom it is a second or third language. The limits were found by measuring: they
/// leave the content alone and stop what stands far outside of it.
/// </summary>
internal static class ReadingCheck
{
    private const double LongestAverage = 20;

    /// <summary>The formulas say little about a few words.</summary>
    private const int FewestWords = 40;

    /// <summary>In 2026 the middle of the content lay at 80 in French, 75 in English and Spanish; the hardest twentieth began at 60.</summary>
    public static double Least(Language language) => language switch
    {
        Language.English => 35,
        Language.Spanish => 40,
        _ => 50,
    };

    public static void Run(TopicText text, FactBook facts, Language language, ProblemLog log)
    {
        foreach (var (name, part) in text.Parts)
        {
            var line = part.Blocks[0].Line;
            var reading = Readability.Of(part, facts, language);
            if (reading.Words < FewestWords)
                continue;
            if (reading.WordsPerSentence > LongestAverage)
                log.Error(text.File, line, string.Create(CultureInfo.InvariantCulture, $"{name} has {reading.WordsPerSentence:0.0} words in a sentence on average: write at most {LongestAverage:0}, one idea in each"));
            if (reading.Ease < Least(language))
                log.Error(text.File, line, string.Create(CultureInfo.InvariantCulture, $"{name} is hard to read ({Readability.NameOfFormula(language)} {reading.Ease:0}, {reading.WordsPerSentence:0.0} words in a sentence): write shorter words and sentences, until it is {Least(language):0} or more"));
        }
    }
}
