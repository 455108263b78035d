using StudentHealth.Dialogs.Words;

namespace StudentHealth.Dialogs.Definitions;

/// <summary>The word that a message asks about: "c'est quoi un RIB ?". A message that asks anything more asks about none.</summary>
public static class DefinitionQuestion
{
    // Longer messages tell a story; a definition is asked in a breath.
    private const int Longest = 150;

    /// <summary>What may be the word, without article; empty where nothing is asked so.</summary>
    public static IEnumerable<string> FindTerms(string text)
    {
        if (text.Length > Longest)
            return [];
        var spoken = SpokenForm.Of(text);
        return DefinitionWording.All.SelectMany(words => FindTerms(Trim(spoken, words.Around), words)).Distinct();
    }

    private static IEnumerable<string> FindTerms(string spoken, DefinitionWording words)
    {
        foreach (var (before, behind) in words.Asked)
        {
            if (!Begins(spoken, before) || !Ends(spoken, behind) || spoken.Length <= before.Length + behind.Length)
                continue;
            var term = spoken[before.Length..^behind.Length].Trim();
            yield return term;
            foreach (var article in words.Articles.Where(article => article.Length < term.Length && Begins(term, article)))
                yield return term[article.Length..].TrimStart();
        }
    }

    private static string Trim(string spoken, IReadOnlyList<string> around)
    {
        for (var before = ""; before != spoken;)
        {
            before = spoken;
            foreach (var word in around.Where(word => word.Length < spoken.Length))
            {
                if (Begins(spoken, word))
                    spoken = spoken[word.Length..].TrimStart();
                else if (Ends(spoken, word))
                    spoken = spoken[..^word.Length].TrimEnd();
                if (spoken.Length <= word.Length)
                    break;
            }
        }

        return spoken;
    }

    private static bool Begins(string text, string words) =>
        words.Length == 0 || (text.StartsWith(words, StringComparison.Ordinal) && (text.Length == words.Length || text[words.Length] == ' '));

    private static bool Ends(string text, string words) =>
        words.Length == 0 || (text.EndsWith(words, StringComparison.Ordinal) && (text.Length == words.Length || text[^(words.Length + 1)] == ' '));
}
