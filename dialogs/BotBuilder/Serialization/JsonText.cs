using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// JSON whose strings can all be read. A JavaScript client that cut an emoji in two sends half of it as an escape:
/// valid JSON, which no reader of text accepts, and which would fail only when it is written again.
/// </summary>
internal static class JsonText
{
    private const int EscapeLength = 6;

    /// <summary>The text with each half of a character replaced by U+FFFD.</summary>
    /// <exception cref="JsonException">It is not UTF-8.</exception>
    public static ReadOnlySpan<byte> WellFormed(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
        {
            throw new JsonException("JSON is UTF-8, and this is not.", "$", lineNumber: null, bytePositionInLine: null);
        }

        return utf8Json.IndexOf(@"\u"u8) < 0 ? utf8Json : ReplaceHalves(utf8Json);
    }

    private static ReadOnlySpan<byte> ReplaceHalves(ReadOnlySpan<byte> json)
    {
        byte[] repaired = null;
        var at = 0;
        while (json[at..].IndexOf((byte)'\\') is >= 0 and var offset)
        {
            at += offset;
            var unit = UnitAt(json, at);
            if (unit is null || !char.IsSurrogate(unit.Value))
            {
                at = Math.Min(at + 2, json.Length);
            }
            else if (char.IsHighSurrogate(unit.Value) && UnitAt(json, at + EscapeLength) is { } next && char.IsLowSurrogate(next))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                repaired ??= json.ToArray();
                "fffd"u8.CopyTo(repaired.AsSpan(at + 2));
                at += EscapeLength;
            }
        }

        return repaired is null ? json : repaired;
    }

    /// <summary>The UTF-16 unit that an escape stands for; null if there is no such escape at the place.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length
        && json[at..].StartsWith(@"\u"u8)
        && ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
