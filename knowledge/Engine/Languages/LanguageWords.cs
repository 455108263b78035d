namespace StudentHealth.Knowledge;

/// <summary>Cuts a message into words for telling its language: small letters, accents kept, no figures.</summary>
internal static class LanguageWords
{
    public const int LongestWord = 24;

    /// <summary>Reads the next word from <paramref name="at"/>; longer ones are cut. False at the end.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, Span<char> word, out int length)
    {
        length = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetter(c))
            {
                if (length < LongestWord)
                    word[length++] = char.ToLowerInvariant(c);
            }
            else if (LetterFolding.IsInvisible(c))
            {
                continue;
            }
            else if (char.IsAsciiDigit(c) && length > 0)
            {
                // "c2s", "b1": neither says anything about the language.
                length = 0;
                SkipWord(text, ref at);
            }
            else if (length > 0)
            {
                return true;
            }
        }

        return length > 0;
    }

    private static void SkipWord(ReadOnlySpan<char> text, ref int at)
    {
        while (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))
            at++;
    }
}
