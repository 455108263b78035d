using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace StudentHealth.BotBuilder.Serialization;

/// <summary>
/// The types that state may hold, by short name: a class can be renamed or moved and saved conversations still load.
/// With a type come its lists, its arrays and its maps by string.
/// </summary>
internal static class StateTypes
{
    private static readonly ConcurrentDictionary<Type, StateCodec> ByType = new();
    private static readonly ConcurrentDictionary<string, StateCodec> ByName = new(StringComparer.Ordinal);

    static StateTypes()
    {
        BuiltInStateTypes.Register();
    }

    public static StateCodec Find(Type type) => ByType.GetValueOrDefault(type);

    public static StateCodec Find(string name) => ByName.GetValueOrDefault(name);

    public static void Register<T>(string name, JsonTypeInfo<T> info) => Register<T>(new JsonStateCodec<T>(name, info));

    /// <summary>Registering a type again under its name is nothing new; under another, or another type under its name, is an error.</summary>
    public static void Register<T>(StateCodec codec)
    {
        Add(codec);
        Add(new ListStateCodec<T>(codec));
        Add(new ArrayStateCodec<T>(codec));
        Add(new MapStateCodec<T>(codec));
    }

    /// <summary>Registers the type alone, without its collections.</summary>
    public static void Add(StateCodec codec)
    {
        var sameName = ByName.GetOrAdd(codec.Name, codec);
        if (sameName.Type != codec.Type)
        {
            throw new InvalidOperationException($"State already calls {sameName.Type} '{codec.Name}': {codec.Type} needs another short name.");
        }

        var sameType = ByType.GetOrAdd(codec.Type, sameName);
        if (sameType.Name != codec.Name)
        {
            throw new InvalidOperationException($"State already calls {codec.Type} '{sameType.Name}': it cannot be '{codec.Name}', too.");
        }
    }
}
