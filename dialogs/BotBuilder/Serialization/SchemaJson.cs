using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// How the activity protocol is written: generated code for its own types; reflection for an object that a bot put
/// into a value, channel data or a card's content without a type of the protocol.
/// </summary>
internal static class SchemaJson
{
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    public static string Text(object value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(value.GetType()));

    public static JsonElement Element(object value) => JsonSerializer.SerializeToElement(value, Options.GetTypeInfo(value.GetType()));

    /// <summary>The value read as another type, by way of JSON: the default if it is null or JSON's null.</summary>
    public static T Convert<T>(object value) => value switch
    {
        null => default,
        JsonElement element => element.Deserialize(Info<T>()),
        _ => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(value.GetType())), Info<T>()),
    };

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            PropertyNameCaseInsensitive = true,

            // French and Spanish text stays as it is: the JSON goes over the wire, never into a page's markup.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}
