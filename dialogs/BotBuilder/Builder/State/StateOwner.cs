namespace Microsoft.Bot.Builder;

/// <summary>Whose state a turn reads: what it needs of the activity, or <see cref="InvalidOperationException"/>.</summary>
internal static class StateOwner
{
    public static string Channel(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId ?? throw new InvalidOperationException("invalid activity-missing channelId");

    public static string Conversation(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("invalid activity-missing Conversation.Id");

    public static string User(ITurnContext turnContext) =>
        turnContext.Activity.From?.Id ?? throw new InvalidOperationException("invalid activity-missing From.Id");
}
