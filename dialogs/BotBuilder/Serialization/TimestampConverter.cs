using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// Instants: written in UTC with seven decimals and 'Z', so that they sort as text. Read in any offset; one without
/// an offset is UTC, never this machine's time.
/// </summary>
internal class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var written = reader.GetDateTimeOffset();
        return reader.GetDateTime() is { Kind: DateTimeKind.Unspecified } bare ? new DateTimeOffset(bare, TimeSpan.Zero) : written;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(value.UtcDateTime, text, out var length, 'O');
        writer.WriteStringValue(text[..length]);
    }
}

/// <summary>The sender's own time: its offset is what it is there for, and is kept.</summary>
internal sealed class LocalTimestampConverter : TimestampConverter
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            base.Write(writer, value, options);
            return;
        }

        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(value, text, out var length, 'O');
        writer.WriteStringValue(text[..length]);
    }
}
