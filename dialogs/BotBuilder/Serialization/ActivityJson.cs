using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>An activity as the JSON of the activity protocol. Fields that have no member here are kept.</summary>
public static class ActivityJson
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <exception cref="JsonException">It is no activity; the path says where. Nesting deeper than 64 levels is none, either.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(JsonText.WellFormed(utf8Json), SchemaJson.Info<Activity>())
        ?? throw new JsonException("An activity is a JSON object.", "$", lineNumber: null, bytePositionInLine: null);

    public static byte[] Write(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return JsonSerializer.SerializeToUtf8Bytes(activity, SchemaJson.Info<Activity>());
    }

    public static void Write(IBufferWriter<byte> writer, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        using var json = new Utf8JsonWriter(writer, WriterOptions);
        JsonSerializer.Serialize(json, activity, SchemaJson.Info<Activity>());
    }

    /// <summary>An object of the protocol, or any that was set in code, as JSON.</summary>
    public static JsonElement ToElement(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is JsonElement element ? element : SchemaJson.Element(value);
    }
}
