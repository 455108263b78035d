using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace StudentHealth.Dialogs.Wire;

/// <summary>The SDK's own types as JSON, by the serializer that they are written for.</summary>
internal static class SdkJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 64,
        CheckAdditionalContent = true,

        // A text that looks like a date stays a text in channel data and values.
        DateParseHandling = DateParseHandling.None,
        Converters = { new InstantConverter() },
    };

    public static string Write(object value) => JsonConvert.SerializeObject(value, Settings);

    public static byte[] WriteUtf8(object value) => Encoding.UTF8.GetBytes(Write(value));

    /// <exception cref="System.Text.Json.JsonException">The JSON is none, or not of that type.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<T>(json, Settings) ?? throw new System.Text.Json.JsonException($"Null is no {typeof(T).Name}.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            var path = (exception as JsonReaderException)?.Path ?? (exception as JsonSerializationException)?.Path;
            throw new System.Text.Json.JsonException(exception.Message, path, lineNumber: null, bytePositionInLine: null, exception);
        }
    }

    /// <summary>Instants as the other side of the seam writes them: 'Z' for UTC, seven decimals.</summary>
    private sealed class InstantConverter : JsonConverter<DateTimeOffset?>
    {
        public override DateTimeOffset? ReadJson(JsonReader reader, Type objectType, DateTimeOffset? existingValue, bool hasExistingValue, JsonSerializer serializer) => reader.Value switch
        {
            null => null,
            string text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            var other => throw new JsonSerializationException($"{other} is no instant."),
        };

        public override void WriteJson(JsonWriter writer, DateTimeOffset? value, JsonSerializer serializer)
        {
            if (value is { } instant)
                writer.WriteValue(instant.Offset == TimeSpan.Zero ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) : instant.ToString("O", CultureInfo.InvariantCulture));
            else
                writer.WriteNull();
        }
    }
}
