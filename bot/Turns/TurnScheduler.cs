namespace StudentHealth.Bot.Turns;

/// <summary>Runs conversations' turns in the background, a bounded number at a time.</summary>
public sealed class TurnScheduler
{
    /// <summary>Says that the conversation has a turn to run. The task ends when none of its turns is waiting or running here.</summary>
    internal Task Schedule(ConversationId id) => Task.CompletedTask;
}
