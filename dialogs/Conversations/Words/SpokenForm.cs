using System.Globalization;
using System.Text;

namespace StudentHealth.Dialogs.Words;

/// <summary>What two spellings of the same words have in common: no case, no accents, no punctuation, single spaces.</summary>
public static class SpokenForm
{
    public static string Of(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var spoken = new StringBuilder(decomposed.Length);
        foreach (var c in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(c) || c == '+')
                spoken.Append(char.ToLowerInvariant(c));
            else if (spoken.Length > 0 && spoken[^1] != ' ')
                spoken.Append(' ');
        }

        return spoken.ToString().TrimEnd();
    }
}
