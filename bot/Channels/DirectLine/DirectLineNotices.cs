using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using StudentHealth.Bot.Hosting;
using StudentHealth.Bot.Turns;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// Tells an open chat why something was refused: Web Chat itself shows "Send failed" at most. In no log, as nothing of
/// what was refused is.
/// </summary>
internal sealed class DirectLineNotices(ConversationFeed feed, TimeProvider time)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly InEachLanguage<IReadOnlyDictionary<string, string>> _wording = EmbeddedWording.Read("DirectLine");

    public void SayTooFast(string conversation, TokenClaims? claims) => Say(conversation, claims, "too-fast");

    public void SayNoFiles(string conversation, TokenClaims? claims) => Say(conversation, claims, "no-files");

    private void Say(string conversation, TokenClaims? claims, string notice)
    {
        _ = LanguageCodes.TryParse(claims?.Locale, out var language);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("id", ActivityIds.Create());
            json.WriteString("timestamp", time.GetUtcNow().UtcDateTime);
            json.WriteString("channelId", claims?.Channel ?? TokenClaims.DirectLineChannel);
            ActivityParts.WriteAccount(json, "from", BotAccount.Id, "bot", BotAccount.Name);
            ActivityParts.WriteConversation(json, new ConversationId(conversation));
            json.WriteString("locale", language.Code());
            json.WriteString("textFormat", "plain");
            json.WriteString("text", _wording[language][notice]);
            json.WriteString("inputHint", "acceptingInput");
            json.WriteEndObject();
        }

        feed.Send(new ConversationId(conversation), buffer.WrittenMemory);
    }
}
