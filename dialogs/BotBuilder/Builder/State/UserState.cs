namespace Microsoft.Bot.Builder;

/// <summary>State of a user of a channel, in whatever conversation.</summary>
public class UserState : BotState
{
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StateOwner.Channel(turnContext)}/users/{StateOwner.User(turnContext)}";
}
