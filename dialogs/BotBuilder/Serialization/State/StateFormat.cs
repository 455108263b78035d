using System.Buffers.Text;
using System.Text.Json;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// How state is written: strings, booleans, null, int (a number without a point), double (a number with one), lists
/// of anything and maps by string are JSON as it is. Any other value is <c>{"$":"short name","v":…}</c>, and so is a
/// map that has the key "$" itself. There is no CLR type name in it.
/// </summary>
internal sealed class StateFormat
{
    /// <summary>What may leave the process: a type that is not registered is an error.</summary>
    public static readonly StateFormat Stored = new(inMemory: false);

    /// <summary>What stays in the process: a type that is not registered is written by reflection, under a number.</summary>
    public static readonly StateFormat InMemory = new(inMemory: true);

    private const string MapWithTag = "map";

    private readonly bool inMemory;

    private StateFormat(bool inMemory)
    {
        this.inMemory = inMemory;
    }

    public void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;

            case string text:
                writer.WriteStringValue(text);
                break;

            case bool flag:
                writer.WriteBooleanValue(flag);
                break;

            case int number:
                writer.WriteNumberValue(number);
                break;

            case double number when double.IsFinite(number):
                WriteDouble(writer, number);
                break;

            case Dictionary<string, object> map:
                WriteMap(writer, map);
                break;

            case List<object> list:
                WriteItems(writer, list);
                break;

            default:
                WriteByType(writer, value);
                break;
        }
    }

    /// <param name="reader">At the first token of the value; afterwards at its last.</param>
    public object Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.ValueSpan.IndexOfAny(".eE"u8) < 0 ? (object)reader.GetInt32() : reader.GetDouble(),
        JsonTokenType.StartArray => ReadItems(ref reader),
        _ => ReadObject(ref reader),
    };

    public void WriteMap(Utf8JsonWriter writer, IDictionary<string, object> map)
    {
        var tagged = map.ContainsKey("$");
        if (tagged)
        {
            WriteTag(writer, MapWithTag);
        }

        writer.WriteStartObject();
        foreach (var (key, value) in map)
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
        if (tagged)
        {
            writer.WriteEndObject();
        }
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(number, text, out var length);
        if (text[..length].IndexOfAny(".eE"u8) < 0)
        {
            // 2 would come back as an int.
            ".0"u8.CopyTo(text[length..]);
            length += 2;
        }

        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteTag(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject();
        writer.WriteString("$"u8, name);
        writer.WritePropertyName("v"u8);
    }

    private void WriteByType(Utf8JsonWriter writer, object value)
    {
        if (StateTypes.Find(value.GetType()) is { } codec)
        {
            WriteTag(writer, codec.Name);
            codec.Write(writer, value, this);
            writer.WriteEndObject();
        }
        else if (value is IDictionary<string, object> map)
        {
            WriteMap(writer, map);
        }
        else if (inMemory)
        {
            WriteTag(writer, ClrTypes.NameOf(value.GetType()));
            JsonSerializer.Serialize(writer, value, value.GetType(), ClrTypes.Options);
            writer.WriteEndObject();
        }
        else
        {
            throw new UnknownStateTypeException(
                $"State cannot hold {value.GetType()}: give it a short name with StateWire.Register<{value.GetType().Name}>(\"feature.name\", …).");
        }
    }

    private void WriteItems(Utf8JsonWriter writer, IEnumerable<object> items)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private List<object> ReadItems(ref Utf8JsonReader reader)
    {
        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader));
        }

        return items;
    }

    private object ReadObject(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("$"u8)
            ? ReadTagged(ref reader)
            : ReadFields(ref reader);
    }

    /// <param name="reader">At the first field's name, or at the end of the object.</param>
    private Dictionary<string, object> ReadFields(ref Utf8JsonReader reader)
    {
        var map = new Dictionary<string, object>();
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            map[key] = Read(ref reader);
            reader.Read();
        }

        return map;
    }

    private object ReadTagged(ref Utf8JsonReader reader)
    {
        reader.Read();
        var name = reader.GetString();
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("v"u8))
        {
            throw new JsonException($"State has '{name}' without its value.");
        }

        reader.Read();
        var value = ReadByName(ref reader, name);
        reader.Read();
        StateItems.Expect(ref reader, JsonTokenType.EndObject);
        return value;
    }

    private object ReadByName(ref Utf8JsonReader reader, string name)
    {
        if (name == MapWithTag)
        {
            StateItems.Expect(ref reader, JsonTokenType.StartObject);
            reader.Read();
            return ReadFields(ref reader);
        }

        if (StateTypes.Find(name) is { } codec)
        {
            return codec.Read(ref reader, this);
        }

        return inMemory && ClrTypes.Find(name) is { } type
            ? JsonSerializer.Deserialize(ref reader, type, ClrTypes.Options)
            : throw new UnknownStateTypeException($"State holds a '{name}', and no type is registered under that short name.");
    }
}

/// <summary>A type without a short name, or a short name without a type: an error of the program, not of the JSON.</summary>
internal sealed class UnknownStateTypeException(string message) : InvalidOperationException(message);
