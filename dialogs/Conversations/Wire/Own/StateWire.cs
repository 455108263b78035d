using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Dialogs.Wire;

/// <summary>
/// A state item as JSON without CLR type names. Strings, numbers, times, lists, maps by string, activities and the
/// dialogs' own types come back as they were; any other type needs a short name.
/// </summary>
public static class StateWire
{
    /// <exception cref="InvalidOperationException">It holds a type that has no short name; the message names the type.</exception>
    public static byte[] Write(object item) => StateJson.Write(item);

    /// <exception cref="JsonException">It is no state.</exception>
    /// <exception cref="InvalidOperationException">It holds a short name that is not registered.</exception>
    public static object Read(ReadOnlySpan<byte> utf8Json) =>
        StateJson.Read(utf8Json) ?? throw new JsonException("A state item is not null.");

    /// <summary>Lets state hold the type, its lists, its arrays and its maps by string. The short name is for ever: saved conversations have it.</summary>
    public static void Register<T>(string shortName, JsonTypeInfo<T> info) => StateJson.Register(shortName, info);
}
