using System.Globalization;

namespace StudentHealth.Bot.Storage;

/// <summary>
/// Puts the store's timestamp into an activity's JSON without parsing it: the object's first property becomes
/// <c>"timestamp":"2026-11-23T09:00:00.123Z"</c>.
/// </summary>
public static class ActivityTimestamp
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private const int Added = 39;

    /// <param name="json">The object's JSON without whitespace before it; it has other properties.</param>
    public static byte[] Splice(ReadOnlySpan<byte> json, DateTimeOffset timestamp)
    {
        var stamped = new byte[json.Length + Added];
        var rest = stamped.AsSpan();
        "{\"timestamp\":\""u8.CopyTo(rest);
        timestamp.UtcDateTime.TryFormat(rest[14..], out _, Format, CultureInfo.InvariantCulture);
        "\","u8.CopyTo(rest[38..]);
        json[1..].CopyTo(rest[40..]);
        return stamped;
    }
}
