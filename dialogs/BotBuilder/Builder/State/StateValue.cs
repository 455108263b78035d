using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>A stored value as the type that its property has: converted by way of JSON if the storage gave another one.</summary>
internal static class StateValue
{
    public static T As<T>(object value) => value switch
    {
        null => default,
        T already => already,
        _ => SchemaJson.Convert<T>(value),
    };
}
