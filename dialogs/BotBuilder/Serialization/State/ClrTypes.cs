using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// Types that have no short name, for state that stays in the process (a turn's hash, the memory storage): each gets
/// a number, which means nothing to any other process, and is written by reflection.
/// </summary>
internal static class ClrTypes
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();
    private static readonly ConcurrentDictionary<string, Type> Types = new(StringComparer.Ordinal);
    private static int last;

    public static JsonSerializerOptions Options { get; } = MakeOptions();

    public static string NameOf(Type type)
    {
        var name = Names.GetOrAdd(type, _ => $"#{Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture)}");
        Types.TryAdd(name, type);
        return name;
    }

    /// <summary>The type with the number; null if the name is none.</summary>
    public static Type Find(string name) => Types.GetValueOrDefault(name);

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            IncludeFields = true,
            MaxDepth = StateJson.MaxDepth,
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            Converters = { new AnyValueConverterFactory() },
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Members that may hold any type keep the type of what they hold.</summary>
    private sealed class AnyValueConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert == typeof(object)
            || ((typeToConvert.IsInterface || typeToConvert.IsAbstract) && !typeof(System.Collections.IEnumerable).IsAssignableFrom(typeToConvert));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(AnyValueConverter<>).MakeGenericType(typeToConvert));
    }

    private sealed class AnyValueConverter<T> : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            (T)StateFormat.InMemory.Read(ref reader);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            StateFormat.InMemory.Write(writer, value);
    }
}
