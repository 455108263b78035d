using System.Globalization;

namespace StudentHealth.Bot.Storage;

/// <summary>
/// Puts the store's timestamp into an activity's JSON without parsing it: the object's first property becomes
/// <c>"timestamp":"2026-11-23T09:00:00.123Z"</c>.
/// </summary>
public static class ActivityTimestamp
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>How much longer the JSON gets.</summary>
    public const int Length = 39;

    /// <param name="json">The object's JSON without whitespace before it; it has other properties.</param>
    public static byte[] Splice(ReadOnlySpan<byte> json, DateTimeOffset timestamp)
    {
        var stamped = new byte[json.Length + Length];
        json[1..].CopyTo(stamped.AsSpan(Length + 1));
        WritePrefix(stamped, timestamp);
        return stamped;
    }

    /// <summary>Over the first <see cref="Length"/> + 1 bytes; what follows the object's brace is there already.</summary>
    internal static void WritePrefix(Span<byte> stamped, DateTimeOffset timestamp)
    {
        "{\"timestamp\":\""u8.CopyTo(stamped);
        timestamp.UtcDateTime.TryFormat(stamped[14..], out _, Format, CultureInfo.InvariantCulture);
        "\","u8.CopyTo(stamped[38..]);
    }
}
