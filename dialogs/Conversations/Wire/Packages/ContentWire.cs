using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace StudentHealth.Dialogs.Wire;

/// <summary>Typed content of an entity, and of what the framework has as an object: values, channel data, an attachment's content.</summary>
public static class ContentWire
{
    /// <summary>An entity of the type whose other fields are the content's. The content must be a JSON object.</summary>
    public static Entity ToEntity<T>(string type, T content, JsonTypeInfo<T> info)
    {
        var fields = SdkJson.Read<JObject>(JsonSerializer.Serialize(content, info));
        fields.Remove("type");
        return new Entity(type) { Properties = fields };
    }

    /// <summary>The entity's fields, its type too; null if they do not fit the content.</summary>
    public static T? ReadEntity<T>(Entity entity, JsonTypeInfo<T> info) => Read(SdkJson.Write(entity), info);

    /// <summary>The content as the framework keeps it.</summary>
    public static object ToValue<T>(T content, JsonTypeInfo<T> info) => SdkJson.Read<JToken>(JsonSerializer.Serialize(content, info));

    /// <summary>The value, whether it came as JSON or was set in code; null if there is none or it does not fit: anybody may send anything.</summary>
    public static T? ReadValue<T>(object? value, JsonTypeInfo<T> info) => value switch
    {
        null => default,
        T content => content,
        _ => Read(SdkJson.Write(value), info),
    };

    private static T? Read<T>(string json, JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.Deserialize(json, info);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
