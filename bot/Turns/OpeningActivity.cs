using System.Buffers;
using System.Text.Json;

namespace StudentHealth.Bot.Turns;

/// <summary>The conversationUpdate that opens a conversation and makes the bot greet: bot and student become members.</summary>
internal static class OpeningActivity
{
    /// <summary>It is the log's first entry.</summary>
    public const long Position = 1;

    public static Incoming Create(Conversation conversation)
    {
        var id = ActivityIds.Create();
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "conversationUpdate");
            json.WriteString("id", id);
            json.WriteString("channelId", conversation.ChannelId);
            ActivityParts.WriteConversation(json, conversation.Id);
            ActivityParts.WriteAccount(json, "from", conversation.UserId, "user");
            ActivityParts.WriteAccount(json, "recipient", BotAccount.Id, "bot", BotAccount.Name);
            json.WriteStartArray("membersAdded");
            ActivityParts.WriteMember(json, BotAccount.Id, "bot", BotAccount.Name);
            ActivityParts.WriteMember(json, conversation.UserId, "user");
            json.WriteEndArray();
            if (conversation.Locale is { } locale)
            {
                json.WriteString("locale", locale);
            }

            json.WriteEndObject();
        }

        return new Incoming(id, DeduplicationKey: null, buffer.WrittenMemory, IsVisible: false);
    }
}
