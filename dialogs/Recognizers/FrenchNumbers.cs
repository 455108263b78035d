using System.Globalization;
using System.Text.RegularExpressions;
using StudentHealth.Recognizers.Appointments;

namespace StudentHealth.Recognizers;

/// <summary>Where the recognizers misread French: "cinq cents" is 5 to them, and "mille cent six" 1006.</summary>
internal static partial class FrenchNumbers
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int TimeoutMilliseconds = PhraseText.TimeoutMilliseconds;
    private const int LostHundred = 100;

    /// <summary>The singular, which they know. A space keeps what follows where it is.</summary>
    public static string Prepare(string text) => Hundreds().Replace(text, "cent ");

    public static Recognition Correct(Recognition found)
    {
        if (!ThousandOneHundred().IsMatch(found.Text)
            || !found.Resolution.TryGetValue("value", out var value)
            || !int.TryParse(value?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            || number / LostHundred % 10 != 0)
        {
            return found;
        }

        var corrected = new Dictionary<string, object>(found.Resolution, StringComparer.Ordinal)
        {
            ["value"] = (number + LostHundred).ToString(CultureInfo.InvariantCulture),
        };
        return found with { Resolution = corrected };
    }

    [GeneratedRegex(@"(?<=\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf)[\s-]+)cents\b", Options, TimeoutMilliseconds)]
    private static partial Regex Hundreds();

    [GeneratedRegex(@"\bmille[\s-]+cent\b", Options, TimeoutMilliseconds)]
    private static partial Regex ThousandOneHundred();
}
