namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, whoever speaks.</summary>
public class ConversationState : BotState
{
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateOwner.Channel(turnContext)}/conversations/{StateOwner.Conversation(turnContext)}";
}
