using System.Text.Json;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What an activity holds.</summary>
public partial class Activity
{
    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments is { Count: > 0 }
        || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities?
            .Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .ToArray() ?? [];

    /// <summary>The channel data as a type, read from their JSON or as they were set; the default if there are none.</summary>
    /// <exception cref="InvalidCastException">They were set as an object of another type.</exception>
    public TypeT GetChannelData<TypeT>() => ChannelData switch
    {
        null => default,
        TypeT already => already,
        JsonElement json => SchemaJson.Convert<TypeT>(json),
        _ => throw new InvalidCastException($"Channel data of {ChannelData.GetType()} are not {typeof(TypeT)}."),
    };

    /// <summary>The channel data as a type: false, and no exception, if there are none or they are something else.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        if (ChannelData is null)
        {
            return false;
        }

        try
        {
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception notThatType) when (notThatType is JsonException or NotSupportedException or InvalidCastException)
        {
            return false;
        }
    }
}
