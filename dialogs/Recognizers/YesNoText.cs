using System.Globalization;
using System.Text;

namespace StudentHealth.Recognizers;

internal static class YesNoText
{
    // Skin tones of a thumb, and the mark that asks for a coloured picture.
    private const int FirstSkinTone = 0x1F3FB;
    private const int LastSkinTone = 0x1F3FF;

    /// <summary>The words in lower case without accents, an emoji as a word of its own; punctuation and apostrophes part them.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
                || rune.Value is >= FirstSkinTone and <= LastSkinTone)
            {
                continue;
            }

            if (Rune.IsLetterOrDigit(rune) || category == UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(Rune.ToLowerInvariant(rune).ToString());
                continue;
            }

            Flush(word, words);
            if (category == UnicodeCategory.OtherSymbol)
            {
                words.Add(rune.ToString());
            }
        }

        Flush(word, words);
        return words;
    }

    private static void Flush(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
