using Microsoft.Data.Sqlite;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Storage.Sqlite;

internal sealed class SqliteSessionStore(SqliteDatabase database, TimeProvider time) : ISessionStore
{
    public Task<bool> TryCreateAsync(Conversation conversation, Incoming opening, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => SessionWrites.TryCreate(handle, conversation, opening, Now()), cancellationToken);

    public Task<Receipt?> AppendAsync(ConversationId id, Incoming incoming, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => SessionWrites.Append(handle, id, incoming, Now()), cancellationToken);

    public Task<bool> TryStartAsync(PendingTurn pending, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => SessionWrites.TryStart(handle, pending, Now()), cancellationToken);

    public Task<bool> TryCommitAsync(TurnCommit commit, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => TurnCommitWrite.TryRun(handle, commit, Now()), cancellationToken);

    public Task EraseAsync(ConversationId id, CancellationToken cancellationToken) =>
        database.WriteAsync(handle => handle.Execute("delete from conversations where name = $1", id.Value), cancellationToken);

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            handle =>
            {
                using var row = handle.Query("select name, channel, user, locale, started, institution from conversations where name = $1", id.Value);
                return row.Read() ? ReadConversation(row) : null;
            },
            cancellationToken);

    public Task<LogPage> ReadAsync(ConversationId id, long after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync(handle => ReadPage(handle, id, after, limit), cancellationToken);

    public Task<PendingTurn?> FindPendingAsync(ConversationId id, CancellationToken cancellationToken) =>
        database.ReadAsync(
            handle =>
            {
                using var row = handle.Query(
                    """
                    select c.name, c.channel, c.user, c.locale, c.started, c.institution, p.position, l.activity_id, l.timestamp, l.json, p.attempts
                    from conversations c
                    join pending p on p.conversation = c.id
                    join log l on l.conversation = p.conversation and l.position = p.position
                    where c.name = $1 order by p.position limit 1
                    """,
                    id.Value);
                return row.Read()
                    ? new PendingTurn(ReadConversation(row), row.GetInt64(6), row.GetString(7), ReadStamped(row, 8, 9), row.GetInt32(10))
                    : null;
            },
            cancellationToken);

    public Task<IReadOnlyList<ConversationId>> FindUnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ConversationId>>(
            handle =>
            {
                using var rows = handle.Query(
                    """
                    -- Beside min(), SQLite takes the other columns from the same row: that of the oldest turn.
                    select c.name, p.touched as since, min(p.position) from pending p join conversations c on c.id = p.conversation
                    group by p.conversation having since < $1 order by since limit $2
                    """,
                    before.ToUnixTimeMilliseconds(),
                    limit);
                var found = new List<ConversationId>();
                while (rows.Read())
                {
                    found.Add(new ConversationId(rows.GetString(0)));
                }

                return found;
            },
            cancellationToken);

    public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(ConversationId id, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyDictionary<string, StoredState>>(
            handle =>
            {
                var found = new Dictionary<string, StoredState>();
                foreach (var key in keys)
                {
                    using var row = handle.Query(
                        "select s.json, s.version from state s join conversations c on c.id = s.conversation where c.name = $1 and s.key = $2",
                        id.Value,
                        key);
                    if (row.Read())
                    {
                        found[key] = new StoredState(row.GetFieldValue<byte[]>(0), row.GetInt64(1));
                    }
                }

                return found;
            },
            cancellationToken);

    private static LogPage ReadPage(SqliteHandle handle, ConversationId id, long after, int limit)
    {
        long conversation;
        long last;
        using (var row = handle.Query("select id, last_position from conversations where name = $1", id.Value))
        {
            if (!row.Read() || row.GetInt64(1) <= after)
            {
                return new LogPage([], after);
            }

            conversation = row.GetInt64(0);
            last = row.GetInt64(1);
        }

        var entries = new List<LogEntry>();
        using var rows = handle.Query(
            """
            select position, timestamp, json from log
            where conversation = $1 and position > $2 and position <= $3 and visible = 1
            order by position limit $4
            """,
            conversation,
            after,
            last,
            limit);
        while (rows.Read())
        {
            entries.Add(new LogEntry(rows.GetInt64(0), ReadStamped(rows, 1, 2)));
        }

        return new LogPage(entries, entries.Count == limit ? entries[^1].Position : last);
    }

    private static Conversation ReadConversation(SqliteDataReader row) => new(
        new ConversationId(row.GetString(0)),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : row.GetString(5));

    // The driver's GetBytes would save a copy, and costs thirty of them: it looks for the row's id to open a stream.
    private static byte[] ReadStamped(SqliteDataReader row, int timestamp, int json) =>
        ActivityTimestamp.Splice(row.GetFieldValue<byte[]>(json), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(timestamp)));

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
