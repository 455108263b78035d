using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Messages of the common kinds. An empty text or speech is none: channels would show the emptiness.</summary>
public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null) => Message(text, ssml, inputHint);

    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>A message with a button for each text, which says that text; for the recipients in the list, or for all.</summary>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = default)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action }), text, ssml, inputHint, toList);
    }

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = default)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { To = toList, Actions = cardActions.ToList() };
        return message;
    }

    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        Attachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        Attachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    public static IMessageActivity ContentUrl(string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(nameof(contentType));
        }

        var attachment = new Attachment
        {
            ContentType = contentType,
            ContentUrl = url,
            Name = string.IsNullOrWhiteSpace(name) ? string.Empty : name,
        };
        return Attachment([attachment], text, ssml, inputHint);
    }

    private static Activity Attachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = attachments.ToList();
        return message;
    }

    private static Activity Message(string text, string ssml, string inputHint) => new(ActivityTypes.Message)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
        Attachments = [],
        Entities = [],
    };
}
