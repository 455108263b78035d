namespace StudentHealth.Bot.Turns;

/// <summary>Who speaks for the service in every channel.</summary>
public static class BotAccount
{
    /// <summary>A channel sets it as the <c>recipient</c> of what comes in.</summary>
    public const string Id = "bot";

    // Web Chat writes "undefined is typing" where the name is missing.
    public const string Name = "Assistant";
}
