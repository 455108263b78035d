using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace StudentHealth.Dialogs.Wire;

/// <summary>How values of one type are written into state, under a short name.</summary>
internal sealed record StateCodec(string Name, Type Type, Action<Utf8JsonWriter, object> Write, Func<JsonElement, object?> Read);

/// <summary>The types that state may hold, by short name. With a type come its lists, its arrays and its maps by string.</summary>
internal static class StateCodecs
{
    private static readonly ConcurrentDictionary<Type, StateCodec> ByType = new();
    private static readonly ConcurrentDictionary<string, StateCodec> ByName = new(StringComparer.Ordinal);

    static StateCodecs()
    {
        RegisterPrimitives(StatePrimitives.Default);
        RegisterSdk<Activity>("activity");
        RegisterSdk<ConversationReference>("conversationReference");
        RegisterSdk<ConversationAccount>("conversationAccount");
        RegisterSdk<ChannelAccount>("channelAccount");
        RegisterSdk<Attachment>("attachment");
        RegisterSdk<Entity>("entity");
        RegisterSdk<CardAction>("cardAction");
        RegisterSdk<SuggestedActions>("suggestedActions");
        RegisterSdk<HeroCard>("heroCard");
        RegisterSdk<Choice>("choice");
        RegisterSdk<FoundChoice>("foundChoice");
        RegisterSdk<DateTimeResolution>("dateTimeResolution");
        RegisterSdk<JToken>("json");
        Register<DialogInstance>("dialog", DialogStateFormat.Write, DialogStateFormat.ReadInstance);
        Register<DialogState>("dialogs", DialogStateFormat.Write, DialogStateFormat.ReadStack);
        Register<PromptOptions>("promptOptions", DialogStateFormat.Write, DialogStateFormat.ReadOptions);

        // Lists and maps of anything are JSON as it is: only the array needs a name.
        Add(ArrayOf<object>(new StateCodec("any", typeof(object), StateFormat.Write, StateFormat.Read)));
    }

    public static StateCodec? Find(Type type) => ByType.GetValueOrDefault(type);

    public static StateCodec? Find(string name) => ByName.GetValueOrDefault(name);

    public static void Register<T>(string name, JsonTypeInfo<T> info) =>
        Register<T>(name, (writer, value) => JsonSerializer.Serialize(writer, value, info), json => json.Deserialize(info));

    private static void RegisterSdk<T>(string name) =>
        Register<T>(name, (writer, value) => writer.WriteRawValue(SdkJson.Write(value!)), json => SdkJson.Read<T>(json.GetRawText()));

    private static void Register<T>(string name, Action<Utf8JsonWriter, T> write, Func<JsonElement, T?> read)
    {
        var codec = new StateCodec(name, typeof(T), (writer, value) => write(writer, (T)value), json => read(json));
        Add(codec);
        Add(new StateCodec($"list:{name}", typeof(List<T>), (writer, value) => WriteItems(writer, (List<T>)value, codec), json => ReadItems<T>(json, codec).ToList()));
        Add(ArrayOf<T>(codec));
        Add(new StateCodec(
            $"map:{name}",
            typeof(Dictionary<string, T>),
            (writer, value) => WriteFields(writer, (Dictionary<string, T>)value, codec),
            json => json.EnumerateObject().ToDictionary(field => field.Name, field => ReadItem<T>(field.Value, codec))));
    }

    private static StateCodec ArrayOf<T>(StateCodec item) =>
        new($"array:{item.Name}", typeof(T[]), (writer, value) => WriteItems(writer, (T[])value, item), json => ReadItems<T>(json, item).ToArray());

    private static void Add(StateCodec codec)
    {
        var sameName = ByName.GetOrAdd(codec.Name, codec);
        if (sameName.Type != codec.Type)
            throw new InvalidOperationException($"State already calls {sameName.Type} '{codec.Name}': {codec.Type} needs another short name.");
        var sameType = ByType.GetOrAdd(codec.Type, sameName);
        if (sameType.Name != codec.Name)
            throw new InvalidOperationException($"State already calls {codec.Type} '{sameType.Name}': it cannot be '{codec.Name}', too.");
    }

    private static void WriteItems<T>(Utf8JsonWriter writer, IEnumerable<T> items, StateCodec codec)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            WriteItem(writer, item, codec);
        writer.WriteEndArray();
    }

    private static void WriteFields<T>(Utf8JsonWriter writer, Dictionary<string, T> map, StateCodec codec)
    {
        writer.WriteStartObject();
        foreach (var (key, item) in map)
        {
            writer.WritePropertyName(key);
            WriteItem(writer, item, codec);
        }

        writer.WriteEndObject();
    }

    private static void WriteItem<T>(Utf8JsonWriter writer, T item, StateCodec codec)
    {
        if (item is null)
            writer.WriteNullValue();
        else
            codec.Write(writer, item);
    }

    private static IEnumerable<T> ReadItems<T>(JsonElement json, StateCodec codec) =>
        json.ValueKind == JsonValueKind.Array
            ? json.EnumerateArray().Select(item => ReadItem<T>(item, codec))
            : throw new JsonException($"State has {json.ValueKind} where a list belongs.");

    private static T ReadItem<T>(JsonElement json, StateCodec codec) => json.ValueKind == JsonValueKind.Null ? default! : (T)codec.Read(json)!;

    private static void RegisterPrimitives(StatePrimitives types)
    {
        Register("string", types.String);
        Register("bool", types.Boolean);
        Register("short", types.Int16);
        Register("int", types.Int32);
        Register("uint", types.UInt32);
        Register("long", types.Int64);
        Register("ulong", types.UInt64);
        Register("float", types.Single);
        Register("double", types.Double);
        Register("decimal", types.Decimal);
        Register("char", types.Char);
        Register("bytes", types.ByteArray);
        Register("guid", types.Guid);
        Register("datetime", types.DateTime);
        Register("instant", types.DateTimeOffset);
        Register("date", types.DateOnly);
        Register("time", types.TimeOnly);
        Register("duration", types.TimeSpan);
        Register("uri", types.Uri);
    }
}

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(short))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(uint))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(ulong))]
[JsonSerializable(typeof(float))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(char))]
[JsonSerializable(typeof(byte[]))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(TimeOnly))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(Uri))]
internal sealed partial class StatePrimitives : JsonSerializerContext;
