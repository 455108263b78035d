using System.Buffers;
using System.Text.Json;
using StudentHealth.Dialogs.Apologies;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Turns;

/// <summary>The only reply of a turn that failed. It is written here and not by the bot, whose code may be what failed.</summary>
internal static class ApologyReply
{
    public static Reply Create(PendingTurn turn, Language language)
    {
        var id = ActivityIds.Create();
        var conversation = turn.Conversation;
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("id", id);
            json.WriteString("channelId", conversation.ChannelId);
            ActivityParts.WriteConversation(json, conversation.Id);
            ActivityParts.WriteAccount(json, "from", BotAccount.Id, "bot", BotAccount.Name);
            ActivityParts.WriteAccount(json, "recipient", conversation.UserId, "user");
            if (turn.Position != OpeningActivity.Position)
            {
                json.WriteString("replyToId", turn.ActivityId);
            }

            json.WriteString("locale", language.Code());
            json.WriteString("text", Apology.In(language));
            json.WriteString("textFormat", "plain");
            json.WriteString("inputHint", "acceptingInput");
            json.WriteStartArray("entities");
            WriteUnanswered(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new Reply(id, buffer.WrittenMemory, IsVisible: true);
    }

    /// <summary>The entity that every reply carries, with no topic in it.</summary>
    private static void WriteUnanswered(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "https://schema.org/Message");
        json.WriteString("@type", "Message");
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@id", "");
        json.WriteEndObject();
    }
}
