using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>How values of one CLR type are written into state, under a short name.</summary>
internal abstract class StateCodec(string name, Type type)
{
    public string Name { get; } = name;

    public Type Type { get; } = type;

    /// <param name="writer">Takes one JSON value.</param>
    /// <param name="value">Of this codec's type, never null.</param>
    /// <param name="format">Writes values of any type that are within this one.</param>
    public abstract void Write(Utf8JsonWriter writer, object value, StateFormat format);

    /// <param name="reader">At the first token of the value; afterwards at its last.</param>
    /// <param name="format">Reads values of any type that are within this one.</param>
    public abstract object Read(ref Utf8JsonReader reader, StateFormat format);
}

/// <summary>A type that its own JSON describes whole.</summary>
internal sealed class JsonStateCodec<T>(string name, JsonTypeInfo<T> info) : StateCodec(name, typeof(T))
{
    public override void Write(Utf8JsonWriter writer, object value, StateFormat format) => JsonSerializer.Serialize(writer, (T)value, info);

    public override object Read(ref Utf8JsonReader reader, StateFormat format) => JsonSerializer.Deserialize(ref reader, info);
}
