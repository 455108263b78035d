using System.Buffers;
using System.Collections.Frozen;
using English = Microsoft.Recognizers.Definitions.English.NumbersDefinitions;
using French = Microsoft.Recognizers.Definitions.French.NumbersDefinitions;
using Spanish = Microsoft.Recognizers.Definitions.Spanish.NumbersDefinitions;

namespace StudentHealth.Recognizers;

/// <summary>
/// Whether a text may hold a number: it has a digit, or one of the recognizers' own number words. Only these words are
/// read here (a millisecond), not the patterns built from them (half a second). Yes is cheap to be wrong about; no is not.
/// </summary>
internal static class NumberHints
{
    private const int StemLength = 4;

    private static readonly Lazy<FrozenSet<string>> EnglishStems = new(() => Stems(
        English.CardinalNumberMap.Keys, English.OrdinalNumberMap.Keys, English.RoundNumberMap.Keys, English.RelativeReferenceOffsetMap.Keys));

    private static readonly Lazy<FrozenSet<string>> FrenchStems = new(() => Stems(
        French.CardinalNumberMap.Keys, French.OrdinalNumberMap.Keys, French.RoundNumberMap.Keys, French.RelativeReferenceOffsetMap.Keys));

    private static readonly Lazy<FrozenSet<string>> SpanishStems = new(() => Stems(
        Spanish.CardinalNumberMap.Keys, Spanish.OrdinalNumberMap.Keys, Spanish.RoundNumberMap.Keys, Spanish.RelativeReferenceOffsetMap.Keys));

    private static readonly SearchValues<char> WordBreaks = SearchValues.Create(" \t\r\n-.,;:!?¡¿'’\"()/");

    /// <param name="articlesToo">Whether "une" and "un", which are articles as well, are reason enough to ask.</param>
    public static bool MayHoldNumber(string text, string culture, bool articlesToo)
    {
        foreach (var character in text)
        {
            // Digits of any script, and ½ or ².
            if (char.IsNumber(character))
            {
                return true;
            }
        }

        var stems = RecognizerModels.LanguageOf(culture) switch
        {
            "en" => EnglishStems.Value,
            "fr" => FrenchStems.Value,
            "es" => SpanishStems.Value,
            _ => null,
        };
        return stems is null || HoldsStem(text.ToLowerInvariant(), stems, articlesToo);
    }

    private static bool HoldsStem(ReadOnlySpan<char> text, FrozenSet<string> stems, bool articlesToo)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(WordBreaks);
            var word = end < 0 ? text : text[..end];
            if (!word.IsEmpty && lookup.Contains(word[..Math.Min(word.Length, StemLength)]) && (articlesToo || word is not ("un" or "une" or "una")))
            {
                return true;
            }

            text = end < 0 ? [] : text[(end + 1)..];
        }

        return false;
    }

    // The first letters are enough: "veintiuno" and "twenties" are built on words that are in the lists. Of an entry of
    // several words one will do, the longest unless another is an entry by itself.
    private static FrozenSet<string> Stems(params IEnumerable<string>[] lists)
    {
        var entries = lists
            .SelectMany(entries => entries)
            .Select(entry => entry.ToLowerInvariant().Split(' ', '-', '\'', '’'))
            .ToList();
        var words = entries.Where(entry => entry.Length == 1).Select(entry => entry[0]).Where(word => word.Length > 1 && word != "an").ToHashSet(StringComparer.Ordinal);
        var needed = entries.Where(entry => entry.Length > 1 && !entry.Any(words.Contains)).Select(entry => entry.MaxBy(word => word.Length)!);
        return words.Concat(needed).Select(word => word[..Math.Min(word.Length, StemLength)]).ToFrozenSet(StringComparer.Ordinal);
    }
}
