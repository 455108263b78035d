using System.Globalization;

namespace StudentHealth.Recognizers;

/// <summary>A text that is one whole number in digits and nothing else: the most common answer to a numbered choice.</summary>
internal static class PlainDigits
{
    // More digits come back from the recognizers in scientific notation.
    private const int MostDigits = 9;

    /// <summary>Null for anything else.</summary>
    public static Recognition? TryRead(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.Length is 0 or > MostDigits || trimmed.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        var value = int.Parse(trimmed, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
        return new Recognition(
            trimmed.ToString(),
            start,
            start + trimmed.Length - 1,
            "number",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["subtype"] = "integer", ["value"] = value });
    }
}
