using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>What a turn leaves, in one transaction.</summary>
internal static class TurnCommitWrite
{
    /// <summary>False, and nothing is written, where a version has changed or the turn is done already.</summary>
    public static bool TryRun(SqliteHandle handle, TurnCommit commit, long now)
    {
        // Everything is checked before anything is written: there is nothing to undo.
        if (LogTail.Find(handle, commit.Conversation) is not { } tail
            || !HasVersions(handle, tail.Conversation, commit.ReadVersions)
            || handle.Execute("delete from pending where conversation = $1 and position = $2", tail.Conversation, commit.Position) == 0)
        {
            return false;
        }

        if (commit.EraseConversation)
        {
            Erase(handle, tail.Conversation, commit.Position);
        }
        else
        {
            Write(handle, tail.Conversation, commit);
        }

        foreach (var reply in commit.Replies)
        {
            tail.Append(handle, reply.ActivityId, deduplicationKey: null, reply.Json, reply.IsVisible, now);
        }

        tail.Save(handle);
        if (commit.Locale is { } locale)
        {
            handle.Execute("update conversations set locale = $2 where id = $1", tail.Conversation, locale);
        }

        return true;
    }

    private static bool HasVersions(SqliteHandle handle, long conversation, IReadOnlyDictionary<string, long> versions)
    {
        foreach (var (key, read) in versions)
        {
            var current = handle.FindNumber("select version from state where conversation = $1 and key = $2", conversation, key) ?? 0;
            if (current != read)
            {
                return false;
            }
        }

        return true;
    }

    private static void Write(SqliteHandle handle, long conversation, TurnCommit commit)
    {
        foreach (var item in commit.State)
        {
            if (item.Json is { } json)
            {
                // The turn's position as version: each turn commits once, so an item deleted and made again never has an old one.
                handle.Execute(
                    """
                    insert into state(conversation, key, version, json) values ($1, $2, $3, $4)
                    on conflict(conversation, key) do update set version = $3, json = $4
                    """,
                    conversation,
                    item.Key,
                    commit.Position,
                    SqliteHandle.Blob(json));
            }
            else
            {
                handle.Execute("delete from state where conversation = $1 and key = $2", conversation, item.Key);
            }
        }
    }

    private static void Erase(SqliteHandle handle, long conversation, long position)
    {
        handle.Execute("delete from state where conversation = $1", conversation);
        // The device that had it begins another conversation.
        handle.Execute("delete from widget_resumes where conversation = (select name from conversations where id = $1)", conversation);
        handle.Execute("delete from log where conversation = $1 and position < $2", conversation, position);
        // The message that asked for it keeps its empty place: sent again, it is recognised.
        handle.Execute("update log set json = x'', visible = 0 where conversation = $1 and position = $2", conversation, position);
    }
}
