using System.Globalization;
using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>Letters without case and accents, so that "Éligible", "eligible" and "ELIGIBLE" are one word.</summary>
internal static class LetterFolding
{
    private const int TableEnd = 0x250;

    private static readonly char[] Table = BuildTable();

    /// <summary>The folded letter or digit; '\0' for what is none.</summary>
    public static char Fold(char c)
    {
        if (c < TableEnd)
            return Table[c];
        if (c is >= '\uFF01' and <= '\uFF5E')
            return Table[c - 0xFEE0];
        return char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '\0';
    }

    /// <summary>A second letter where one sign stands for two: œ, æ, ß.</summary>
    public static char Second(char c) => c switch
    {
        'œ' or 'Œ' or 'æ' or 'Æ' => 'e',
        'ß' => 's',
        _ => '\0',
    };

    /// <summary>Signs that are not seen: zero-width characters, soft hyphens, accents that follow their letter.</summary>
    public static bool IsInvisible(char c) => c == '\u00AD'
        || (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static char[] BuildTable()
    {
        var table = new char[TableEnd];
        for (var c = '\0'; c < TableEnd; c++)
        {
            if (!char.IsLetterOrDigit(c))
                continue;
            var first = c switch
            {
                'œ' or 'Œ' => 'o',
                'æ' or 'Æ' => 'a',
                'ß' => 's',
                'ø' or 'Ø' => 'o',
                'ł' or 'Ł' => 'l',
                'ı' => 'i',
                _ => c.ToString().Normalize(NormalizationForm.FormD)[0],
            };
            table[c] = char.ToLowerInvariant(first);
        }

        return table;
    }
}
