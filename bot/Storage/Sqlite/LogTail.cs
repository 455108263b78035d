using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>The end of a conversation's log, where entries are put on within one transaction.</summary>
internal sealed class LogTail
{
    private long _timestamp;

    private LogTail(long conversation, long position, long timestamp)
    {
        Conversation = conversation;
        Position = position;
        _timestamp = timestamp;
    }

    /// <summary>The row's id.</summary>
    public long Conversation { get; }

    public long Position { get; private set; }

    public static LogTail? Find(SqliteHandle handle, ConversationId id)
    {
        using var row = handle.Query("select id, last_position, last_timestamp from conversations where name = $1", id.Value);
        return row.Read() ? new LogTail(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)) : null;
    }

    public void Append(SqliteHandle handle, string activityId, string? deduplicationKey, ReadOnlyMemory<byte> json, bool isVisible, long now)
    {
        Position++;
        // A clock that stands still or goes back does not show: clients order by timestamp.
        _timestamp = Math.Max(now, _timestamp + 1);
        handle.Execute(
            """
            insert into log(conversation, position, activity_id, deduplication_key, timestamp, visible, json)
            values ($1, $2, $3, $4, $5, $6, $7)
            """,
            Conversation,
            Position,
            activityId,
            deduplicationKey,
            _timestamp,
            isVisible ? 1L : 0L,
            SqliteHandle.Blob(json));
    }

    public void Save(SqliteHandle handle) => handle.Execute(
        "update conversations set last_position = $2, last_timestamp = $3 where id = $1", Conversation, Position, _timestamp);
}
