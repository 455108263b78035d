using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudentHealth.Bot.Turns;
using StudentHealth.Dialogs.Wire;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// Turns the JSON of a client into what goes into the log. Fields that are not known are kept as they are; the sender,
/// the conversation and the ids are the server's word.
/// </summary>
internal static class IncomingActivity
{
    // Less deep than the readers' 64: state wraps what it keeps.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    // It goes over the wire as JSON, never into a page's markup: letters stay letters.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IncomingResult Read(ReadOnlyMemory<byte> body, ActivityEnvelope envelope)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, envelope, body.Length)
                : new IncomingResult.Malformed("An activity is a JSON object.");
        }
        catch (JsonException e)
        {
            return new IncomingResult.Malformed($"This is not JSON that can be read: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            // What the reader throws for half a surrogate pair, and for bytes that are no UTF-8.
            return new IncomingResult.Malformed("A string holds characters that are not Unicode.");
        }
    }

    private static IncomingResult Read(JsonElement activity, ActivityEnvelope envelope, int length)
    {
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in activity.EnumerateObject())
        {
            var (name, kind) = ActivityFields.Find(property.Name);
            if (ActivityFields.FindFault(kind, property.Value) is { } expected)
            {
                return new IncomingResult.Malformed($"'{name}' must be {expected}.");
            }

            if (!fields.TryAdd(name, property.Value))
            {
                return new IncomingResult.Malformed($"'{name}' stands there twice.");
            }
        }

        if (!fields.TryGetValue("type", out var typeField) || typeField.GetString() is not { Length: > 0 } type)
        {
            return new IncomingResult.Malformed("'type' is missing.");
        }

        if (fields.TryGetValue("from", out var from) && from.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return new IncomingResult.Malformed("'from' must be an object.");
        }

        var id = ActivityIds.Create();
        var buffer = new ArrayBufferWriter<byte>(length + 512);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", MaskedJson.Clean(type));
            json.WriteString("id", id);
            WriteEnvelope(json, envelope, from);
            WriteContent(json, fields);
            json.WriteEndObject();
        }

        // What these hold is typed deeper than the table goes; a turn that cannot read its message would fail for ever.
        if (fields.Keys.Any(ActivityFields.HasTypedContent) && FindUnreadable(buffer.WrittenSpan) is { } place)
        {
            return new IncomingResult.Malformed($"Something in '{place}' is not of the type that the protocol gives it.");
        }

        return new IncomingResult.Accepted(type, new Incoming(id, DeduplicationKey.Find(fields), buffer.WrittenMemory, IsVisible: type is "message" or "event"));
    }

    private static string? FindUnreadable(ReadOnlySpan<byte> activity)
    {
        try
        {
            ActivityWire.Read(activity);
            return null;
        }
        catch (JsonException e)
        {
            return e.Path is { Length: > 2 } path ? path[2..] : "activity";
        }
    }

    private static void WriteEnvelope(Utf8JsonWriter json, ActivityEnvelope envelope, JsonElement from)
    {
        json.WriteString("channelId", envelope.Channel);
        json.WriteString("serviceUrl", envelope.ServiceUrl);
        json.WriteStartObject("from");
        json.WriteString("id", envelope.UserId ?? Member(from, "id") ?? envelope.FallbackUserId);
        if (Member(from, "name") is { } name)
        {
            json.WriteString("name", MaskedJson.Clean(name));
        }

        // Without it, the student's lines come back as the bot's after a reload.
        json.WriteString("role", "user");
        json.WriteEndObject();
        ActivityParts.WriteConversation(json, new ConversationId(envelope.Conversation));
        ActivityParts.WriteAccount(json, "recipient", BotAccount.Id, "bot", BotAccount.Name);
    }

    private static void WriteContent(Utf8JsonWriter json, Dictionary<string, JsonElement> fields)
    {
        foreach (var (name, value) in fields)
        {
            if (name == "type" || value.ValueKind == JsonValueKind.Null || ActivityFields.Find(name).Kind == FieldKind.Ours)
            {
                continue;
            }

            json.WritePropertyName(name);
            if (name == "channelData")
            {
                DeduplicationKey.WriteChannelData(json, value);
            }
            else
            {
                MaskedJson.Write(json, value);
            }
        }
    }

    /// <summary>A text of an account; null where it is missing, empty or too long to be one.</summary>
    private static string? Member(JsonElement account, string name) =>
        account.ValueKind == JsonValueKind.Object && account.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 and <= 128 } text && text != BotAccount.Id
            ? text
            : null;
}

internal abstract record IncomingResult
{
    private IncomingResult()
    {
    }

    public sealed record Accepted(string Type, Incoming Incoming) : IncomingResult
    {
        /// <summary>
        /// Typing is nobody's business after a moment, and who joins a conversation is the server's to say: both are
        /// acknowledged and leave no trace.
        /// </summary>
        public bool IsPassing => Type is "typing" or "conversationUpdate";
    }

    /// <param name="Message">What is wrong, without a word of the content.</param>
    public sealed record Malformed(string Message) : IncomingResult;
}
