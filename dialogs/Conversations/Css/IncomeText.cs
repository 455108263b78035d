using System.Globalization;
using System.Text.RegularExpressions;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;
using StudentHealth.Recognizers;

namespace StudentHealth.Dialogs.Css;

/// <summary>An amount of money as a student writes it.</summary>
/// <param name="Euros">Never negative.</param>
/// <param name="IsMonthly">Null where the text does not say.</param>
public sealed partial record IncomeText(decimal Euros, bool? IsMonthly)
{
    private const decimal Most = 1_000_000;

    /// <summary>"6 000 €", "500/mois", "deux mille euros par an", "nothing"; null where there is no amount, or more than one.</summary>
    public static IncomeText? Find(string text, Language language)
    {
        var wordings = LanguageCodes.All.Select(CssWording.In).ToList();
        var spoken = SpokenForm.Of(text);
        if (wordings.Exists(wording => wording.Nothing.Any(word => SpokenForm.Of(word) == spoken)))
            return new IncomeText(0, IsMonthly: false);

        // "over the last 12 months": a period, and neither an amount nor a month.
        var rest = TwelveMonths().Replace(text, " ");
        var isYearly = rest.Length < text.Length || Says(rest, wordings.SelectMany(wording => wording.Yearly));
        var isMonthly = Says(rest, wordings.SelectMany(wording => wording.Monthly));
        var amounts = Amounts(rest, language);
        return amounts is [var amount] && amount is >= 0 and <= Most
            ? new IncomeText(amount, isYearly == isMonthly ? null : isMonthly)
            : null;
    }

    private static List<decimal> Amounts(string text, Language language)
    {
        var figures = Figures().Matches(text).Select(ReadFigure).ToList();
        if (figures.Count > 0)
            return figures;

        return
        [
            .. from found in NumberRecognition.RecognizeNumber(text, language.Code())
               let value = found.Resolution["value"] as string
               where value is not null
               select decimal.TryParse(value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : -1,
        ];
    }

    private static decimal ReadFigure(Match match)
    {
        var figure = match.Groups["thousands"].Success
            ? Separators().Replace(match.Groups["thousands"].Value, "")
            : match.Groups["plain"].Value;
        var cents = match.Groups["cents"].Success ? "." + match.Groups["cents"].Value : "";
        return decimal.TryParse(figure + cents, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number * (match.Groups["kilo"].Success ? 1000 : 1)
            : -1;
    }

    private static bool Says(string text, IEnumerable<string> words)
    {
        var padded = $" {SpokenForm.Of(text)} ";
        return words.Any(word => word.StartsWith('/')
            ? text.Contains(word, StringComparison.OrdinalIgnoreCase)
            : padded.Contains($" {SpokenForm.Of(word)} ", StringComparison.Ordinal));
    }

    // "10 339", "1.200,50", "800", "2k": a group of three figures after a separator belongs to the thousands.
    [GeneratedRegex(@"(?<![\d.,])(?:(?<thousands>\d{1,3}(?:[ .,'\u00A0\u202F]\d{3})+)|(?<plain>\d{1,9}))(?:[.,](?<cents>\d{1,2}))?(?<kilo>\s?k(?!\w))?(?!\d)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex Figures();

    [GeneratedRegex(@"[ .,'\u00A0\u202F]", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\b(?:12|douze|twelve|doce)\s+(?:derniers\s+|last\s+|últimos\s+)?(?:mois|months?|meses)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 200)]
    private static partial Regex TwelveMonths();
}
