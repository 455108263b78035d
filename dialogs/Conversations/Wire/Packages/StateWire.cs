using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.Dialogs.Wire;

/// <summary>
/// A state item as JSON without CLR type names, in the form that the other side of the seam writes. Strings, numbers,
/// times, lists, maps by string, activities and the dialogs' own types come back as they were; any other type needs a
/// short name.
/// </summary>
public static class StateWire
{
    internal const int MaxDepth = 256;

    private static readonly JsonWriterOptions WriterOptions = new() { MaxDepth = MaxDepth, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="InvalidOperationException">It holds a type that has no short name; the message names the type.</exception>
    public static byte[] Write(object item)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            StateFormat.Write(writer, item);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="JsonException">It is no state.</exception>
    /// <exception cref="InvalidOperationException">It holds a short name that is not registered.</exception>
    public static object Read(ReadOnlySpan<byte> utf8Json)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxDepth });
        return StateFormat.Read(JsonElement.ParseValue(ref reader)) ?? throw new JsonException("A state item is not null.");
    }

    /// <summary>Lets state hold the type, its lists, its arrays and its maps by string. The short name is for ever: saved conversations have it.</summary>
    public static void Register<T>(string shortName, JsonTypeInfo<T> info)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shortName);
        ArgumentNullException.ThrowIfNull(info);
        StateCodecs.Register(shortName, info);
    }
}
