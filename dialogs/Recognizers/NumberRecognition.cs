using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using StudentHealth.Recognizers.Appointments;

namespace StudentHealth.Recognizers;

/// <summary>
/// Numbers and ordinals, written as digits or as words, in the languages of Microsoft.Recognizers.Text. An unknown
/// culture is read as English.
/// </summary>
/// <remarks>
/// Plain digits, and small numbers that are all of a text, are answered here. The recognizers, which cost half a second for a language's first text, are asked
/// only where <see cref="NumberHints"/> says that there may be a number.
/// </remarks>
public static partial class NumberRecognition
{
    public static IReadOnlyList<Recognition> RecognizeNumber(string text, string culture) => (PlainDigits.TryRead(text) ?? SmallNumbers.TryReadNumber(text, culture)) is { } plain
        ? [plain]
        : Ask(text, culture, articlesToo: true, LoadedModel.Number, static (bounded, code) => NumberRecognizer.RecognizeNumber(bounded, code));

    /// <summary>"the second one", "le 3e", "la última": a place counted from the start, or one relative to the end or to now.</summary>
    public static IReadOnlyList<Recognition> RecognizeOrdinal(string text, string culture)
    {
        if (SmallNumbers.TryReadOrdinal(text, culture) is { } small)
        {
            return [small];
        }

        return PlainDigits.TryRead(text) is not null || SmallNumbers.TryReadNumber(text, culture) is not null
            ? []
            : Ask(text, culture, articlesToo: false, LoadedModel.Number, static (bounded, code) => NumberRecognizer.RecognizeOrdinal(bounded, code));
    }

    /// <summary>A number that chooses from a list: as <see cref="RecognizeNumber"/>, but "une autre date" is not the first.</summary>
    public static IReadOnlyList<Recognition> RecognizePosition(string text, string culture)
    {
        var bounded = RecognizerModels.Bound(text);
        var counts = CountedArticle().IsMatch(bounded);
        if (!NumberHints.MayHoldNumber(bounded, culture, articlesToo: counts))
        {
            return [];
        }

        var numbers = RecognizeNumber(bounded, culture);
        return counts ? numbers : [.. numbers.Where(number => number.Text.ToLowerInvariant() is not ("un" or "une" or "una"))];
    }

    /// <summary>A number with its currency, age, temperature or dimension: what <see cref="RecognizeNumber"/> does not see as one.</summary>
    public static IReadOnlyList<Recognition> RecognizeNumberWithUnit(string text, string culture) =>
        Ask(text, culture, articlesToo: true, LoadedModel.NumberWithUnit, static (bounded, code) =>
        [
            .. NumberWithUnitRecognizer.RecognizeCurrency(bounded, code),
            .. NumberWithUnitRecognizer.RecognizeAge(bounded, code),
            .. NumberWithUnitRecognizer.RecognizeTemperature(bounded, code),
            .. NumberWithUnitRecognizer.RecognizeDimension(bounded, code),
        ]);

    private static IReadOnlyList<Recognition> Ask(
        string text,
        string culture,
        bool articlesToo,
        LoadedModel model,
        Func<string, string, List<ModelResult>> recognize)
    {
        var bounded = RecognizerModels.Bound(text);
        if (!NumberHints.MayHoldNumber(bounded, culture, articlesToo))
        {
            return [];
        }

        return RecognizerModels.LanguageOf(culture) == "fr"
            ? [.. RecognizerModels.Ask(model, culture, code => recognize(FrenchNumbers.Prepare(bounded), code)).Select(FrenchNumbers.Correct)]
            : RecognizerModels.Ask(model, culture, code => recognize(bounded, code));
    }

    // "Une.", "la une", "l'option un", "número una": nothing is said but the number.
    [GeneratedRegex(@"^\W*(?:l\W)?(?:(?:le|la|el|option|choix|num[eé]ro|opci[oó]n|n[uú]mero)\W+)*(?:une?|una)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PhraseText.TimeoutMilliseconds)]
    private static partial Regex CountedArticle();
}
