using System.Collections.Frozen;
using System.Text.Json;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>What may stand in a field of an activity.</summary>
internal enum FieldKind
{
    Text,
    Instant,
    Flag,
    Object,
    List,
    Any,

    /// <summary>The server's to say: what a client writes there is left out.</summary>
    Ours,
}

/// <summary>
/// The fields of the activity protocol. Names are matched in any case, as the readers of activities do: a second
/// <c>From</c> beside <c>from</c> must not come through as something unknown.
/// </summary>
internal static class ActivityFields
{
    private static readonly FrozenDictionary<string, (string Name, FieldKind Kind)> ByName = new (string Name, FieldKind Kind)[]
    {
        ("type", FieldKind.Text),
        ("text", FieldKind.Text),
        ("textFormat", FieldKind.Text),
        ("locale", FieldKind.Text),
        ("name", FieldKind.Text),
        ("label", FieldKind.Text),
        ("valueType", FieldKind.Text),
        ("speak", FieldKind.Text),
        ("inputHint", FieldKind.Text),
        ("attachmentLayout", FieldKind.Text),
        ("summary", FieldKind.Text),
        ("topicName", FieldKind.Text),
        ("action", FieldKind.Text),
        ("code", FieldKind.Text),
        ("importance", FieldKind.Text),
        ("replyToId", FieldKind.Text),
        ("localTimezone", FieldKind.Text),
        ("localTimestamp", FieldKind.Instant),
        ("historyDisclosed", FieldKind.Flag),
        ("channelData", FieldKind.Object),
        ("suggestedActions", FieldKind.Object),
        ("semanticAction", FieldKind.Object),
        ("entities", FieldKind.List),
        ("attachments", FieldKind.List),
        ("listenFor", FieldKind.List),
        ("textHighlights", FieldKind.List),
        ("reactionsAdded", FieldKind.List),
        ("reactionsRemoved", FieldKind.List),
        ("value", FieldKind.Any),
        ("id", FieldKind.Ours),
        ("timestamp", FieldKind.Ours),
        ("channelId", FieldKind.Ours),
        ("serviceUrl", FieldKind.Ours),
        ("from", FieldKind.Ours),
        ("recipient", FieldKind.Ours),
        ("conversation", FieldKind.Ours),
        ("membersAdded", FieldKind.Ours),
        ("membersRemoved", FieldKind.Ours),
        ("relatesTo", FieldKind.Ours),
        ("callerId", FieldKind.Ours),
        ("deliveryMode", FieldKind.Ours),
        ("expiration", FieldKind.Ours),
    }.ToFrozenDictionary(static field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The protocol's name and kind; an unknown field keeps its name and may hold anything.</summary>
    public static (string Name, FieldKind Kind) Find(string name) => ByName.TryGetValue(name, out var field) ? field : (name, FieldKind.Any);

    /// <summary>Whether there is more to say of it than its kind.</summary>
    public static bool HasTypedContent(string name) =>
        name != "channelData" && ByName.TryGetValue(name, out var field) && field.Kind is FieldKind.Object or FieldKind.List;

    /// <summary>What the field must be, null where it is: <c>null</c> is good everywhere, and the same as nothing.</summary>
    public static string? FindFault(FieldKind kind, JsonElement value) => kind switch
    {
        _ when value.ValueKind == JsonValueKind.Null => null,
        FieldKind.Text => value.ValueKind == JsonValueKind.String ? null : "a string",
        FieldKind.Instant => value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out _) ? null : "a date and time (ISO 8601)",
        FieldKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false",
        FieldKind.Object => value.ValueKind == JsonValueKind.Object ? null : "an object",
        FieldKind.List => value.ValueKind == JsonValueKind.Array ? null : "a list",
        _ => null,
    };
}
