namespace Microsoft.Bot.Builder;

/// <summary>State of one user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateOwner.Channel(turnContext)}/conversations/{StateOwner.Conversation(turnContext)}/users/{StateOwner.User(turnContext)}";
}
