using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Contrast between two colours, as WCAG 2 defines it.</summary>
internal static class Contrast
{
    /// <summary>Level AA, text of ordinary size.</summary>
    public const double Least = 4.5;

    /// <summary>`#rrggbb`, lower or upper case.</summary>
    public static bool IsColour(string text) =>
        text.Length == 7 && text[0] == '#' && text.AsSpan(1).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;

    /// <summary>From 1 (the same) to 21 (black on white).</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour.AsSpan(1, 2))) + (0.7152 * Linear(colour.AsSpan(3, 2))) + (0.0722 * Linear(colour.AsSpan(5, 2)));

    private static double Linear(ReadOnlySpan<char> hexadecimal)
    {
        var value = int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
