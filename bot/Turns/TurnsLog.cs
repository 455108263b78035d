namespace StudentHealth.Bot.Turns;

internal static partial class TurnsLog
{
    // The exception itself is not logged: its message may quote what the student wrote.
    [LoggerMessage(1, LogLevel.Error, "Turn failed in conversation {Conversation}, activity {Activity}: {Failure}")]
    public static partial void TurnFailed(ILogger log, string conversation, string activity, string failure);

    [LoggerMessage(2, LogLevel.Error, "Turn took longer than {Limit} in conversation {Conversation}, activity {Activity}")]
    public static partial void TurnTimedOut(ILogger log, string conversation, string activity, TimeSpan limit);

    [LoggerMessage(3, LogLevel.Error, "Turn was started {Attempts} times and never ended, in conversation {Conversation}, activity {Activity}: it is given up")]
    public static partial void TurnGivenUp(ILogger log, string conversation, string activity, int attempts);

    [LoggerMessage(4, LogLevel.Debug, "Session of conversation {Conversation} changed under the turn of activity {Activity}: run again")]
    public static partial void TurnConflicted(ILogger log, string conversation, string activity);

    [LoggerMessage(5, LogLevel.Warning, "Turns of conversation {Conversation} are tried again in {Delay}: {Failure}")]
    public static partial void StoreFailed(ILogger log, string conversation, TimeSpan delay, string failure);

    [LoggerMessage(6, LogLevel.Information, "{Count} conversations have turns that were left; they are run now")]
    public static partial void TurnsLeft(ILogger log, int count);

    [LoggerMessage(7, LogLevel.Warning, "Turns that were left could not be looked for: {Failure}")]
    public static partial void SweepFailed(ILogger log, string failure);
}
