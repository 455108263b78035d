using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>
/// A message as the phrases read it: lower case, no accents, numbers as digits, one space between words. Hyphens and
/// apostrophes between letters are spaces; marks between digits stay.
/// </summary>
internal static partial class PhraseText
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Four groups of digits and more, or seven digits at a stretch: its pairs would be taken for days and hours.</summary>
    public const string PhoneNumber = @"(?:\d{1,3}(?:[ .]\d{2,3}){3,}|\d{7,})";

    // What is read is short, so that this is never reached: not by a busy machine either, on which time passes all the same.
    public const int TimeoutMilliseconds = 20_000;

    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(TimeoutMilliseconds);

    public static string Normalize(string text, PhraseLanguage language)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            plain.Append(char.IsLetterOrDigit(character) || character is ':' or '/' or '.' or '-' ? char.ToLowerInvariant(character) : ' ');
        }

        var spaced = LooseMark().Replace(Meridiem().Replace(plain.ToString(), "${half}m "), " ");
        var counted = language.NumberWords.Replace(spaced, match => language.NumberOf(match.Value));
        return Spaces().Replace(counted, " ").Trim();
    }

    // A mark that does not stand between two digits.
    [GeneratedRegex(@"(?<!\d)[:/.-]|[:/.-](?!\d)", Options, TimeoutMilliseconds)]
    private static partial Regex LooseMark();

    // "p.m." is one word.
    [GeneratedRegex(@"\b(?<half>[ap])\.\s?m\b\.?", Options, TimeoutMilliseconds)]
    private static partial Regex Meridiem();

    [GeneratedRegex(@"\s+", Options, TimeoutMilliseconds)]
    private static partial Regex Spaces();
}
