using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>The writes of <see cref="SqliteSessionStore"/> but the commit; each runs within a transaction. Times are Unix milliseconds.</summary>
internal static class SessionWrites
{
    public static bool TryCreate(SqliteHandle handle, Conversation conversation, Incoming opening, long now)
    {
        var isNew = handle.Execute(
            """
            insert into conversations(name, channel, user, locale, started, institution, last_position, last_timestamp)
            values ($1, $2, $3, $4, $5, $6, 0, 0) on conflict(name) do nothing
            """,
            conversation.Id.Value,
            conversation.ChannelId,
            conversation.UserId,
            conversation.Locale,
            conversation.Started.ToUnixTimeMilliseconds(),
            conversation.Institution) == 1;
        if (isNew)
        {
            Append(handle, conversation.Id, opening, now);
        }

        return isNew;
    }

    public static Receipt? Append(SqliteHandle handle, ConversationId id, Incoming incoming, long now)
    {
        if (LogTail.Find(handle, id) is not { } tail)
        {
            return null;
        }

        if (incoming.DeduplicationKey is { } key && FindDuplicate(handle, tail.Conversation, key) is { } first)
        {
            return first;
        }

        tail.Append(handle, incoming.ActivityId, incoming.DeduplicationKey, incoming.Json, incoming.IsVisible, now);
        handle.Execute("insert into pending(conversation, position, attempts, touched) values ($1, $2, 0, $3)", tail.Conversation, tail.Position, now);
        tail.Save(handle);
        return new Receipt(incoming.ActivityId, tail.Position, IsDuplicate: false);
    }

    public static bool TryStart(SqliteHandle handle, PendingTurn pending, long now) => handle.Execute(
        """
        update pending set attempts = attempts + 1, touched = $4
        where conversation = (select id from conversations where name = $1) and position = $2 and attempts = $3
        """,
        pending.Conversation.Id.Value,
        pending.Position,
        (long)pending.Attempts,
        now) == 1;

    private static Receipt? FindDuplicate(SqliteHandle handle, long conversation, string key)
    {
        using var row = handle.Query("select activity_id, position from log where conversation = $1 and deduplication_key = $2", conversation, key);
        return row.Read() ? new Receipt(row.GetString(0), row.GetInt64(1), IsDuplicate: true) : null;
    }
}
