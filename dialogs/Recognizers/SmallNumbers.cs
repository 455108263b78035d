using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using StudentHealth.Recognizers.Appointments;

namespace StudentHealth.Recognizers;

/// <summary>
/// The words with which people choose from a list ("deux", "the second one", "la tercera"), where they say nothing else.
/// The recognizers would say the same, after a second for their first French number word.
/// </summary>
internal static partial class SmallNumbers
{
    private static readonly FrozenDictionary<string, int> EnglishNumbers = Count("zero one two three four five six seven eight nine ten eleven twelve");
    private static readonly FrozenDictionary<string, int> FrenchNumbers = Count("zéro un deux trois quatre cinq six sept huit neuf dix onze douze", ("une", 1));
    private static readonly FrozenDictionary<string, int> SpanishNumbers = Count("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce", ("una", 1), ("un", 1));

    private static readonly FrozenDictionary<string, int> EnglishOrdinals =
        Count(". first second third fourth fifth sixth seventh eighth ninth tenth");

    private static readonly FrozenDictionary<string, int> FrenchOrdinals =
        Count(". premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième", ("première", 1), ("second", 2), ("seconde", 2));

    private static readonly FrozenDictionary<string, int> SpanishOrdinals = Count(
        ". primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
        ("primera", 1), ("segunda", 2), ("tercera", 3), ("cuarta", 4), ("quinta", 5), ("sexta", 6), ("séptima", 7), ("octava", 8), ("novena", 9), ("décima", 10));

    /// <summary>Null where the text is anything but a number word of its language.</summary>
    public static Recognition? TryReadNumber(string text, string culture) => RecognizerModels.LanguageOf(culture) switch
    {
        "en" => Read(Alone().Match(text), EnglishNumbers, Number),
        "fr" => Read(Alone().Match(text), FrenchNumbers, Number),
        "es" => Read(Alone().Match(text), SpanishNumbers, Number),
        _ => null,
    };

    /// <summary>Null where the text is anything but an ordinal of its language, with or without its article and a noun for what is chosen.</summary>
    public static Recognition? TryReadOrdinal(string text, string culture) => RecognizerModels.LanguageOf(culture) switch
    {
        "en" => Read(EnglishChoice().Match(text), EnglishOrdinals, Ordinal),
        "fr" => Read(FrenchChoice().Match(text), FrenchOrdinals, Ordinal),
        "es" => Read(SpanishChoice().Match(text), SpanishOrdinals, Ordinal),
        _ => null,
    };

    private static Recognition? Read(Match match, FrozenDictionary<string, int> words, Func<Group, string, Recognition> result)
    {
        var word = match.Groups["word"];
        return word.Success && words.TryGetValue(word.Value, out var value) ? result(word, value.ToString(CultureInfo.InvariantCulture)) : null;
    }

    private static Recognition Number(Group word, string value) => new(
        word.Value,
        word.Index,
        word.Index + word.Length - 1,
        "number",
        new Dictionary<string, object>(StringComparer.Ordinal) { ["subtype"] = "integer", ["value"] = value });

    private static Recognition Ordinal(Group word, string value) => new(
        word.Value,
        word.Index,
        word.Index + word.Length - 1,
        "ordinal",
        new Dictionary<string, object>(StringComparer.Ordinal) { ["offset"] = value, ["relativeTo"] = "start", ["value"] = value });

    private static FrozenDictionary<string, int> Count(string words, params ReadOnlySpan<(string Word, int Value)> more)
    {
        var values = words.Split(' ').Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.OrdinalIgnoreCase);
        foreach (var (word, value) in more)
        {
            values[word] = value;
        }

        return values.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"^\s*(?<word>\p{L}+)[\s.!]*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PhraseText.TimeoutMilliseconds)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\s*(?:the\s+)?(?<word>\p{L}+)(?:\s+one)?(?:,?\s+please)?[\s.!]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PhraseText.TimeoutMilliseconds)]
    private static partial Regex EnglishChoice();

    [GeneratedRegex(@"^\s*(?:l[ea]\s+)?(?<word>\p{L}+)(?:\s+(?:option|choix))?[\s.!]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PhraseText.TimeoutMilliseconds)]
    private static partial Regex FrenchChoice();

    [GeneratedRegex(@"^\s*(?:el\s+|la\s+)?(?<word>\p{L}+)(?:\s+opción)?[\s.!]*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PhraseText.TimeoutMilliseconds)]
    private static partial Regex SpanishChoice();
}
