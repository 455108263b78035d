using System.Text.Json;

namespace StudentHealth.BotBuilder.Serialization;

internal sealed class ListStateCodec<T>(StateCodec item) : StateCodec($"list:{item.Name}", typeof(List<T>))
{
    public override void Write(Utf8JsonWriter writer, object value, StateFormat format) =>
        StateItems.Write(writer, (List<T>)value, item, format);

    public override object Read(ref Utf8JsonReader reader, StateFormat format) => StateItems.Read<T>(ref reader, item, format);
}

internal sealed class ArrayStateCodec<T>(StateCodec item) : StateCodec($"array:{item.Name}", typeof(T[]))
{
    public override void Write(Utf8JsonWriter writer, object value, StateFormat format) =>
        StateItems.Write(writer, (T[])value, item, format);

    public override object Read(ref Utf8JsonReader reader, StateFormat format) => StateItems.Read<T>(ref reader, item, format).ToArray();
}

internal sealed class MapStateCodec<T>(StateCodec item) : StateCodec($"map:{item.Name}", typeof(Dictionary<string, T>))
{
    public override void Write(Utf8JsonWriter writer, object value, StateFormat format)
    {
        writer.WriteStartObject();
        foreach (var (key, one) in (Dictionary<string, T>)value)
        {
            writer.WritePropertyName(key);
            StateItems.WriteOne(writer, one, item, format);
        }

        writer.WriteEndObject();
    }

    public override object Read(ref Utf8JsonReader reader, StateFormat format)
    {
        StateItems.Expect(ref reader, JsonTokenType.StartObject);
        var map = new Dictionary<string, T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString();
            reader.Read();
            map[key] = StateItems.ReadOne<T>(ref reader, item, format);
        }

        return map;
    }
}

internal static class StateItems
{
    public static void Write<T>(Utf8JsonWriter writer, IEnumerable<T> items, StateCodec codec, StateFormat format)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            WriteOne(writer, item, codec, format);
        }

        writer.WriteEndArray();
    }

    public static List<T> Read<T>(ref Utf8JsonReader reader, StateCodec codec, StateFormat format)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadOne<T>(ref reader, codec, format));
        }

        return items;
    }

    public static void WriteOne<T>(Utf8JsonWriter writer, T item, StateCodec codec, StateFormat format)
    {
        if (item is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            codec.Write(writer, item, format);
        }
    }

    public static T ReadOne<T>(ref Utf8JsonReader reader, StateCodec codec, StateFormat format) =>
        reader.TokenType == JsonTokenType.Null ? default : (T)codec.Read(ref reader, format);

    public static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"State has {reader.TokenType} where {token} belongs.");
        }
    }
}
