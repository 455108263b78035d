using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>A state item as JSON, in the form that <see cref="StateFormat"/> describes. Values come back in their own types.</summary>
public static class StateJson
{
    // A component dialog within another takes five levels.
    internal const int MaxDepth = 256;

    private const int LargestSpare = 64 * 1024;

    private static readonly JsonWriterOptions WriterOptions = new()
    {
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

        // What writes here is code that pairs its starts and ends.
        SkipValidation = true,
    };

    // A turn writes each of its states three times: as loaded, as it is then, and into the storage.
    [ThreadStatic]
    private static Workbench spare;

    /// <summary>Lets state hold the type (and lists, arrays and maps by string of it). The short name is for ever: saved conversations have it.</summary>
    /// <exception cref="InvalidOperationException">The name or the type is taken.</exception>
    public static void Register<T>(string shortName, JsonTypeInfo<T> info)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shortName);
        ArgumentNullException.ThrowIfNull(info);
        StateTypes.Register(shortName, info);
    }

    /// <exception cref="InvalidOperationException">It holds a type that is not registered; the message names it.</exception>
    public static byte[] Write(object item) => Write(item, StateFormat.Stored, json => json.ToArray());

    /// <exception cref="JsonException">It is no state.</exception>
    /// <exception cref="InvalidOperationException">It holds a type that is not registered; the message has its short name.</exception>
    public static object Read(ReadOnlySpan<byte> utf8Json) => Read(utf8Json, StateFormat.Stored);

    /// <summary>Tells whether a state changed. Any type may be in it.</summary>
    internal static string Hash(object item) => Write(item, StateFormat.InMemory, json => Convert.ToBase64String(SHA256.HashData(json)));

    /// <summary>Like <see cref="Write(object)"/>, but any type may be in it; only this process can read the result.</summary>
    internal static byte[] WriteInMemory(object item) => Write(item, StateFormat.InMemory, json => json.ToArray());

    internal static object ReadInMemory(ReadOnlySpan<byte> utf8Json) => Read(utf8Json, StateFormat.InMemory);

    private static T Write<T>(object item, StateFormat format, Func<ReadOnlySpan<byte>, T> use)
    {
        var workbench = spare ?? new Workbench();
        spare = null;
        workbench.Buffer.ResetWrittenCount();
        workbench.Writer.Reset();
        format.Write(workbench.Writer, item);
        workbench.Writer.Flush();
        var result = use(workbench.Buffer.WrittenSpan);
        if (workbench.Buffer.Capacity <= LargestSpare)
        {
            spare = workbench;
        }

        return result;
    }

    private static object Read(ReadOnlySpan<byte> utf8Json, StateFormat format)
    {
        var reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var item = format.Read(ref reader);
            reader.Read();
            return item;
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException and not UnknownStateTypeException)
        {
            // What the reader throws where a number is out of range or a text is no text.
            throw new JsonException("State holds a value of another kind than belongs there.", exception);
        }
    }

    private sealed class Workbench
    {
        public Workbench()
        {
            Writer = new Utf8JsonWriter(Buffer, WriterOptions);
        }

        public ArrayBufferWriter<byte> Buffer { get; } = new(2048);

        public Utf8JsonWriter Writer { get; }
    }
}
