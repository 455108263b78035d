namespace StudentHealth.Knowledge;

/// <summary>
/// Counts syllables well enough to compare texts: spoken vowels, by each language's spelling. No dictionary: what it gets wrong
/// it gets wrong in all texts alike.
/// </summary>
internal static class Syllables
{
    /// <summary>At least 1.</summary>
    public static int Count(string word, Language language)
    {
        var lower = word.ToLowerInvariant();
        return Math.Max(1, language switch
        {
            Language.English => English(lower),
            Language.Spanish => Spanish(lower),
            _ => French(lower),
        });
    }

    private static int English(string word)
    {
        var count = Groups(word, "aeiouyéèêôï", (at, before) => (word[at - 1], word[at]) switch
        {
            ('i', 'a') => before is not ('c' or 't' or 's'),
            ('i', 'o') => before is not ('c' or 't' or 's' or 'g' or 'l'),
            ('e', 'o') or ('i', 'e') when at + 1 < word.Length => word[at..].StartsWith("et", StringComparison.Ordinal) || word[at] == 'o',
            ('u', 'a') => before is not ('q' or 'g'),
            ('é', _) or (_, 'ï') => true,
            ('y', _) => before != ' ',
            _ => word[at..].StartsWith("ing", StringComparison.Ordinal),
        });
        if (word.EndsWith("le", StringComparison.Ordinal) && word.Length > 2 && !IsVowel(word[^3], "aeiouy"))
            return count;
        return EndsSilently(word) ? count - 1 : count;
    }

    /// <summary>"make", "names", "asked"; not "the", "places", "needed".</summary>
    private static bool EndsSilently(string word)
    {
        var stem = word.EndsWith("es", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal) ? word[..^2]
            : word.EndsWith('e') ? word[..^1] : "";
        if (stem.Length == 0 || IsVowel(stem[^1], "aeiouy"))
            return false;
        return word[^1] switch
        {
            'd' => stem[^1] is not ('t' or 'd'),
            's' => stem[^1] is not ('s' or 'x' or 'z' or 'c' or 'g') && !stem.EndsWith("sh", StringComparison.Ordinal) && !stem.EndsWith("ch", StringComparison.Ordinal),
            _ => true,
        };
    }

    private const string FrenchVowels = "aeiouyàâäéèêëîïôöùûüœæ";

    private static int French(string word)
    {
        var count = Groups(word, FrenchVowels, (at, before) =>
            word[at] is 'ï' or 'ë'
            || (word[at - 1] == 'é' && !IsMute(word, at))
            || (word[at - 1] == 'y' && IsVowel(before, FrenchVowels) && !IsMute(word, at)));
        var last = word.Length - (word.EndsWith('s') ? 2 : 1);
        var silent = last > 0 && word[last] == 'e' && !IsVowel(word[last - 1], FrenchVowels);
        return silent || word.EndsWith("vent", StringComparison.Ordinal) && word != "souvent" ? count - 1 : count;
    }

    private static bool IsMute(string word, int at) => word[at] == 'e' && (at == word.Length - 1 || (at == word.Length - 2 && word[^1] == 's'));

    private static int Spanish(string word)
    {
        const string strong = "aeoáéó";
        // "y" sounds as a vowel at the end of a word and by itself.
        var spoken = word.EndsWith('y') ? word[..^1] + "i" : word;
        return Groups(spoken, "aeiouáéíóúü", (at, _) =>
            (IsVowel(spoken[at - 1], strong) && IsVowel(spoken[at], strong))
            || (spoken[at] is 'í' or 'ú' && IsVowel(spoken[at - 1], strong))
            || (spoken[at - 1] is 'í' or 'ú' && IsVowel(spoken[at], strong)));
    }

    /// <summary>Runs of vowels, and where one begins inside a run.</summary>
    /// <param name="breaks">Whether a syllable begins at a vowel that follows a vowel, given the letter before the two.</param>
    private static int Groups(string word, string vowels, Func<int, char, bool> breaks)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (!IsVowel(word[i], vowels))
                continue;
            var follows = i > 0 && IsVowel(word[i - 1], vowels);
            if (!follows || breaks(i, i > 1 ? word[i - 2] : ' '))
                count++;
        }

        return count;
    }

    private static bool IsVowel(char c, string vowels) => vowels.Contains(c, StringComparison.Ordinal);
}
