using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Schema;
using StudentHealth.Dialogs.Wire;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>
/// What every message of ours has, whoever sends it (a prompt sends by itself): the language, the Markdown format, and
/// on the first one of a reply the metadata.
/// </summary>
internal sealed class ReplyDress(Turn turn)
{
    private bool _hasSent;

    public ReplyMetadata Metadata { get; } = new();

    public string? Preface { get; set; }

    public Task<ResourceResponse[]> SendAsync(ITurnContext context, List<Activity> activities, Func<Task<ResourceResponse[]>> next)
    {
        foreach (var activity in activities.Where(activity => activity.Type == ActivityTypes.Message))
            Dress(activity);
        return next();
    }

    private void Dress(Activity message)
    {
        message.Locale = turn.Language.Code();

        // Web Chat takes a message without a format for Markdown, the protocol for plain text: say which.
        message.TextFormat = TextFormatTypes.Markdown;
        if (Preface is { } preface)
        {
            message.Text = preface + " " + message.Text;
            Preface = null;
        }

        if (turn.IsGreeting)
            message.ReplyToId = null;
        if (_hasSent)
            return;

        _hasSent = true;
        message.Entities ??= [];
        message.Entities.Add(ContentWire.ToEntity(SchemaMessage.EntityType, Metadata.ToSchema(), ConversationJson.Default.SchemaMessage));
    }
}
