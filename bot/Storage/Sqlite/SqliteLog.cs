namespace StudentHealth.Bot.Storage.Sqlite;

internal static partial class SqliteLog
{
    [LoggerMessage(1, LogLevel.Information, "Database opened, schema version was {Version}")]
    public static partial void Opened(ILogger log, int version);

    [LoggerMessage(2, LogLevel.Error, "A transaction of {Count} writes failed; none of them is stored")]
    public static partial void GroupFailed(ILogger log, Exception exception, int count);
}
