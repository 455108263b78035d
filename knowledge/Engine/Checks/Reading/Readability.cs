namespace StudentHealth.Knowledge;

/// <summary>How easily a text is read.</summary>
/// <param name="Ease">
/// About 0 to 100, more is easier: Flesch (1948) for English, Kandel and Moles (1958) for French, Szigriszt-Pazos (1993, the
/// INFLESZ scale) for Spanish. The three scales are not the same.
/// </param>
/// <param name="Words">How many it has.</param>
/// <param name="WordsPerSentence">On average; an item of a list is a sentence.</param>
public sealed record Readability(double Ease, int Words, double WordsPerSentence)
{
    /// <summary>Of sentences as a student sees them. Figures and names count as words of one syllable: both are seen, not read.</summary>
    public static Readability Of(IEnumerable<string> sentences, Language language)
    {
        var (count, words, syllables) = (0, 0, 0);
        foreach (var sentence in sentences)
        {
            var before = words;
            foreach (var token in sentence.Split(Blanks, StringSplitOptions.RemoveEmptyEntries))
            {
                var word = token.Trim(Marks);
                if (!word.Any(char.IsLetterOrDigit))
                    continue;
                words++;
                syllables += IsGlance(word) || (words - before > 1 && char.IsUpper(word[0])) ? 1 : Syllables.Count(word, language);
            }

            if (words > before)
                count++;
        }

        if (words == 0)
            return new Readability(100, 0, 0);
        var perSentence = (double)words / count;
        return new Readability(Formula((double)syllables / words, perSentence, language), words, perSentence);
    }

    internal static Readability Of(AnswerText part, FactBook facts, Language language) =>
        Of(part.Sentences.Select(sentence => VisibleText.Of(sentence, facts, language)), language);

    public static string NameOfFormula(Language language) => language switch
    {
        Language.English => "Flesch",
        Language.Spanish => "Szigriszt-Pazos",
        _ => "Kandel-Moles",
    };

    private static readonly char[] Blanks = [' ', '\u00A0', '\u202F', '\n', '\t', '/'];

    private static readonly char[] Marks = [.. ".,;:!?¿¡…()[]«»“”\"'’*–—-"];

    private static bool IsGlance(string word) => word.Any(char.IsAsciiDigit) || word.Contains('.', StringComparison.Ordinal);

    private static double Formula(double syllablesPerWord, double wordsPerSentence, Language language) => language switch
    {
        Language.English => 206.835 - (84.6 * syllablesPerWord) - (1.015 * wordsPerSentence),
        Language.Spanish => 206.835 - (62.3 * syllablesPerWord) - wordsPerSentence,
        _ => 207 - (73.6 * syllablesPerWord) - (1.015 * wordsPerSentence),
    };
}
