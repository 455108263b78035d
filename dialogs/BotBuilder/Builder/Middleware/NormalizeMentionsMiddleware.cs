using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Makes channels that mark mentions with <c>&lt;at&gt;</c> look like those that do not: the tags go, what is in
/// them stays, and the mention of the bot itself goes altogether.
/// </summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    public NormalizeMentionsMiddleware()
    {
    }

    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            Normalize(turnContext.Activity);
        }

        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        if (RemoveRecipientMention && message.Recipient is not null && message.Text is not null)
        {
            message.RemoveRecipientMention();
            message.Entities = message.Entities?.Where(entity => !Mentions(entity, message.Recipient.Id)).ToList();
        }

        message.Text = WithoutTags(message.Text);
        foreach (var entity in message.Entities ?? [])
        {
            if (IsMention(entity) && entity.Properties is { } fields && fields.TryGetValue("text", out var text) && text.ValueKind == JsonValueKind.String)
            {
                fields["text"] = JsonSerializer.SerializeToElement(WithoutTags(text.GetString()).Trim());
            }
        }
    }

    private static bool IsMention(Entity entity) => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(Entity entity, string id) =>
        IsMention(entity) && (entity as Mention ?? entity.GetAs<Mention>()).Mentioned?.Id == id;

    // "<at>Bot</at>hello" is "Bot hello".
    private static string WithoutTags(string text) =>
        text is null ? null : ClosingTag().Replace(ClosingTagBeforeWord().Replace(OpeningTag().Replace(text, string.Empty), " "), string.Empty);

    [GeneratedRegex("<at\\b[^>]*>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OpeningTag();

    [GeneratedRegex("</at>(?=\\S)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosingTagBeforeWord();

    [GeneratedRegex("</at>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClosingTag();
}
