using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>The events by which a bot hands a conversation to a person, and by which it hears how that went.</summary>
public static class EventFactory
{
    /// <param name="turnContext">The turn whose conversation is handed over.</param>
    /// <param name="handoffContext">What the hub that assigns people needs to know.</param>
    /// <param name="transcript">What was said so far; may be null.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object handoffContext, Transcript transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, handoffContext is null ? null : SchemaJson.Element(handoffContext), turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments.Add(new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" });
        }

        return handoff;
    }

    /// <param name="conversation">The conversation that was handed over.</param>
    /// <param name="state">"accepted", "failed" or "completed".</param>
    /// <param name="message">More about the state; may be null.</param>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        var value = new Dictionary<string, string>(StringComparer.Ordinal) { ["state"] = state, ["message"] = message };
        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, SchemaJson.Element(value), conversation);
    }

    private static Activity CreateHandoffEvent(string name, object value, ConversationAccount conversation) => new(ActivityTypes.Event)
    {
        Id = Guid.NewGuid().ToString(),
        Name = name,
        Value = value,
        Timestamp = TimeProvider.System.GetUtcNow(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
