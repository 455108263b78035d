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

    public static bool MayHoldNumber(string text, string culture)
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
        return stems is null || HoldsStem(text.ToLowerInvariant(), stems);
    }

    private static bool HoldsStem(ReadOnlySpan<char> text, FrozenSet<string> stems)
    {
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(WordBreaks);
            var word = end < 0 ? text : text[..end];
            if (!word.IsEmpty && lookup.Contains(word[..Math.Min(word.Length, StemLength)]))
            {
                return true;
            }

            text = end < 0 ? [] : text[(end + 1)..];
        }

        return false;
    }

    // The first letters are enough: "veintiuno" and "twenties" are built on words that are in the lists.
    private static FrozenSet<string> Stems(params IEnumerable<string>[] lists) => lists
        .SelectMany(words => words)
        .SelectMany(words => words.ToLowerInvariant().Split(' ', '-', '\'', '’'))
        .Where(word => word.Length > 0 && !Fillers.Contains(word))
        .Select(word => word[..Math.Min(word.Length, StemLength)])
        .ToFrozenSet(StringComparer.Ordinal);

    // Parts of longer entries ("the one before the last") that are no number by themselves.
    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.Ordinal, "a", "an", "the", "to", "before", "l", "d", "celle", "celui", "la", "le", "el", "et", "y", "k", "m", "g", "b", "t");
}
