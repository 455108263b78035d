namespace StudentHealth.Knowledge;

/// <summary>Finds which words of a message are read otherwise than they are written.</summary>
internal static class Corrections
{
    /// <param name="text">The message as it came.</param>
    /// <param name="read">Its words as they were read.</param>
    /// <param name="spellings">What students write short or wrong.</param>
    /// <param name="lexicon">What misspelt words are put right to.</param>
    public static IReadOnlyList<Correction> Find(string text, MessageWords read, Spellings spellings, Lexicon lexicon)
    {
        var written = new MessageWords();
        written.Read(text, Spellings.None);
        var found = new List<Correction>();
        if (read.Count == 0)
            return found;
        var all = $" {read.Span(0, read.Count - 1)} ";
        foreach (var word in Enumerable.Range(0, written.Count).Select(i => written[i].ToString()).Distinct())
        {
            if (!IsIn(all, word) && Right(word).FirstOrDefault(right => right is not null && IsIn(all, right)) is { } meant)
                found.Add(new Correction(word, meant));
        }

        return found;

        IEnumerable<string?> Right(string word) => [spellings.Find(word), lexicon.Find(word)];
    }

    private static bool IsIn(string all, string words) => all.Contains($" {words} ", StringComparison.Ordinal);
}
