using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace StudentHealth.Dialogs.Wire;

/// <summary>
/// How state is written: strings, booleans, null, int (a number without a point), double (a number with one), lists
/// of anything and maps by string are JSON as it is. Any other value is <c>{"$":"short name","v":…}</c>, and so is a
/// map that has the key "$" itself.
/// </summary>
internal static class StateFormat
{
    private const string MapWithTag = "map";

    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): WriteDouble(writer, number); break;
            case List<object> list: WriteItems(writer, list); break;
            case Dictionary<string, object> map: WriteMap(writer, map); break;
            default: WriteByType(writer, value); break;
        }
    }

    public static object? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(json),
        JsonValueKind.Array => json.EnumerateArray().Select(item => Read(item)!).ToList(),
        _ => ReadObject(json),
    };

    public static void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        if (map.ContainsKey("$"))
            WriteTagged(writer, MapWithTag, () => WriteFields(writer, map));
        else
            WriteFields(writer, map);
    }

    public static Dictionary<string, object> ReadFields(JsonElement json) =>
        json.EnumerateObject().ToDictionary(field => field.Name, field => Read(field.Value)!);

    private static void WriteByType(Utf8JsonWriter writer, object value)
    {
        if (StateCodecs.Find(value is JToken ? typeof(JToken) : value.GetType()) is { } codec)
            WriteTagged(writer, codec.Name, () => codec.Write(writer, value));
        else if (value is IDictionary<string, object> map)
            WriteMap(writer, map);
        else
            throw new InvalidOperationException($"State cannot hold {value.GetType()}: give it a short name with StateWire.Register<{value.GetType().Name}>(\"feature.name\", …).");
    }

    private static void WriteTagged(Utf8JsonWriter writer, string name, Action writeValue)
    {
        writer.WriteStartObject();
        writer.WriteString("$"u8, name);
        writer.WritePropertyName("v"u8);
        writeValue();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable<object?> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            Write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);

        // 2 would come back as an int.
        writer.WriteRawValue(text.AsSpan().IndexOfAny(".eE") < 0 ? text + ".0" : text);
    }

    private static object ReadNumber(JsonElement json)
    {
        if (json.GetRawText().AsSpan().IndexOfAny(".eE") >= 0)
            return json.GetDouble();
        return json.TryGetInt32(out var number) ? number : throw new JsonException("State holds a number that is out of range.");
    }

    private static object? ReadObject(JsonElement json)
    {
        if (!json.TryGetProperty("$"u8, out var name))
            return ReadFields(json);
        if (name.ValueKind != JsonValueKind.String || !json.TryGetProperty("v"u8, out var value))
            throw new JsonException($"State has '{name}' without its value.");
        if (name.ValueEquals(MapWithTag))
            return ReadFields(value);
        return StateCodecs.Find(name.GetString()!) is { } codec
            ? codec.Read(value)
            : throw new InvalidOperationException($"State holds a '{name}', and no type is registered under that short name.");
    }
}
