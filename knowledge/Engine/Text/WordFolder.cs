namespace StudentHealth.Knowledge;

/// <summary>
/// Writes a message as plain words: small letters, no accents, one separator between words. `\n` ends a sentence, `,` a
/// clause, a space a word. "36 46", "36.46" and "36-46" become 3646, "C.S.S." css, "don't" dont, "l'accueil" two words, and
/// "heeeelp" help.
/// </summary>
internal static class WordFolder
{
    public const char SentenceEnd = '\n';
    public const char ClauseEnd = ',';

    /// <summary>Between `l` and `accueil`: the letter before it is no short way of writing a word.</summary>
    public const char Elision = '\'';

    /// <summary>What one message may need at most: each sign gives two letters or a separator.</summary>
    public static int LengthFor(int textLength) => (2 * textLength) + 1;

    /// <summary>Fills <paramref name="folded"/> and gives the length used. Linear in the text.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        var run = 0;
        var separator = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var letter = LetterFolding.Fold(c);
            if (letter != '\0')
            {
                if (separator != '\0' && length > 0)
                    folded[length++] = separator;
                separator = '\0';
                length = Append(folded, length, letter, ref run);
                if (LetterFolding.Second(c) is var second and not '\0')
                    length = Append(folded, length, second, ref run);
            }
            else if (!LetterFolding.IsInvisible(c) && !JoinsWord(text, i, folded[..length], separator))
            {
                separator = Stronger(separator, SeparatorFor(text, i));
            }
        }

        return length;
    }

    /// <summary>The words of a short text with one space between them.</summary>
    public static string Words(string text)
    {
        var folded = new char[LengthFor(text.Length)];
        var length = Fold(text, folded);
        folded.AsSpan(0, length).Replace(SentenceEnd, ' ');
        folded.AsSpan(0, length).Replace(ClauseEnd, ' ');
        folded.AsSpan(0, length).Replace(Elision, ' ');
        return new string(folded, 0, length);
    }

    // Three or more of a letter are emphasis, not spelling: one is kept. Figures are left alone.
    private static int Append(Span<char> folded, int length, char letter, ref int run)
    {
        run = length > 0 && folded[length - 1] == letter && char.IsLetter(letter) ? run + 1 : 1;
        if (run >= 3)
            return run == 3 ? length - 1 : length;
        folded[length] = letter;
        return length + 1;
    }

    private static bool JoinsWord(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> written, char pending)
    {
        if (pending != '\0' || written.IsEmpty)
            return false;
        var c = text[at];
        if (LetterFolding.IsApostrophe(c))
            return JoinsContraction(text[(at + 1)..]);
        if (c is ' ' or '.' or '-' or '\u00A0' or '\u202F' && JoinsFigures(text[(at + 1)..], written))
            return true;
        return c == '.' && JoinsAcronym(text[(at + 1)..], written);
    }

    /// <summary>English "don't", "it's", "I'm", "we've": what follows ends the word. French "l'", "d'", "qu'" begin another.</summary>
    private static bool JoinsContraction(ReadOnlySpan<char> after)
    {
        var length = 0;
        while (length < after.Length && length < 3 && char.IsLetter(after[length]))
            length++;
        return after[..length] is "t" or "s" or "m" or "d" or "re" or "ve" or "ll" or "T" or "S" or "M" or "D" or "RE" or "VE" or "LL";
    }

    private static bool JoinsFigures(ReadOnlySpan<char> after, ReadOnlySpan<char> written)
    {
        var before = 0;
        while (before < written.Length && char.IsAsciiDigit(written[^(before + 1)]))
            before++;
        return before > 0 && before % 2 == 0
            && after.Length >= 2 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1])
            && (after.Length == 2 || !char.IsLetterOrDigit(after[2]));
    }

    /// <summary>"C.S.S.": single letters with dots between them.</summary>
    private static bool JoinsAcronym(ReadOnlySpan<char> after, ReadOnlySpan<char> written)
    {
        var word = written[(written.LastIndexOfAny([' ', ClauseEnd, SentenceEnd, Elision]) + 1)..];
        return word.Length <= 4 && char.IsLetter(word[^1])
            && after.Length > 0 && char.IsLetter(after[0]) && (after.Length == 1 || !char.IsLetterOrDigit(after[1]));
    }

    private static char SeparatorFor(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '?' or '!' or '\n' or '\r' or '…' or ';' or '。' or '？' or '！' or '¿' or '¡' => SentenceEnd,
        // "ameli.fr" is one name; a full stop before a space ends a sentence.
        '.' => at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '.' ? SentenceEnd : ' ',
        ',' or ':' or '(' or ')' or '–' or '—' or '/' or '+' or '&' => ClauseEnd,
        '\'' or '’' or '‘' or 'ʼ' or '`' or '´' => at > 0 && char.IsLetter(text[at - 1]) ? Elision : ' ',
        '-' => at > 0 && char.IsWhiteSpace(text[at - 1]) ? ClauseEnd : ' ',
        _ => ' ',
    };

    private static char Stronger(char one, char other) => Strength(one) >= Strength(other) ? one : other;

    private static int Strength(char separator) => separator switch
    {
        SentenceEnd => 3,
        ClauseEnd => 2,
        ' ' => 1,
        Elision => 0,
        _ => -1,
    };
}
