using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using StudentHealth.Bot.Storage;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Unit.Storage;

public sealed class SqliteDatabaseTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ConversationId Talk = new("talk");

    private readonly TemporaryStorage _storage = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteSessionStore _store;

    public SqliteDatabaseTests()
    {
        _database = _storage.OpenDatabase();
        _store = new SqliteSessionStore(_database, new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task The_failure_of_one_write_undoes_no_other()
    {
        await CreateAsync();
        // All wait while the first holds the writer, and share the next transaction.
        var gate = new ManualResetEventSlim();
        var first = _database.WriteAsync(_ => gate.Wait(TimeSpan.FromSeconds(10)), None);
        var writes = Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? _store.AppendAsync(Talk, Message($"m{i}"), None)
            : _database.WriteAsync<Receipt?>(
                handle =>
                {
                    handle.Execute("update conversations set locale = 'half'");
                    throw new InvalidOperationException("after it wrote");
                },
                None)).ToList();
        gate.Set();
        await first;

        for (var i = 0; i < writes.Count; i++)
        {
            if (i % 2 == 0)
            {
                Assert.Equal($"m{i}", (await writes[i])!.Value.ActivityId);
            }
            else
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => writes[i]);
            }
        }

        Assert.Equal(10, (await _store.ReadAsync(Talk, 0, 100, None)).Entries.Count);
        Assert.Null((await _store.FindAsync(Talk, None))!.Locale);
    }

    [Fact]
    public async Task A_full_disk_is_said_and_loses_nothing()
    {
        await CreateAsync();
        var pages = await _database.WriteAsync(handle => handle.FindNumber("pragma page_count"), None);
        await SetMaxPagesAsync(pages!.Value + 20);

        var acknowledged = new List<string>();
        var refused = 0;
        var large = new string('x', 10_000);
        for (var i = 0; i < 40; i++)
        {
            try
            {
                acknowledged.Add((await _store.AppendAsync(Talk, Message($"{i} {large}"), None))!.Value.ActivityId);
            }
            catch (StorageUnavailableException)
            {
                refused++;
            }
        }

        Assert.NotEmpty(acknowledged);
        Assert.True(refused > 20);
        Assert.Equal(acknowledged.Count, (await _store.ReadAsync(Talk, 0, 1000, None)).Entries.Count);

        await SetMaxPagesAsync(1_000_000);
        Assert.Equal(acknowledged.Count + 2, (await _store.AppendAsync(Talk, Message("there is room again"), None))!.Value.Position);
    }

    [Fact]
    public async Task A_lock_that_lasts_is_said_to_all_who_wait_and_passes()
    {
        await CreateAsync();
        using (var other = new SqliteConnection($"Data Source={Path.Combine(_storage.Path, SqliteDatabase.FileName)};Pooling=False"))
        {
            other.Open();
            using var transaction = other.BeginTransaction(deferred: false);
            var writes = Enumerable.Range(0, 10).Select(i => _store.AppendAsync(Talk, Message($"m{i}"), None)).ToList();
            foreach (var write in writes)
            {
                await Assert.ThrowsAsync<StorageUnavailableException>(() => write);
            }

            Assert.Equal(HealthStatus.Unhealthy, (await new SqliteHealthCheck(_database).CheckHealthAsync(new())).Status);

            // Readers are not held up.
            Assert.NotNull(await _store.FindAsync(Talk, None));
        }

        Assert.Equal(2, (await _store.AppendAsync(Talk, Message("free"), None))!.Value.Position);
        Assert.Equal(HealthStatus.Healthy, (await new SqliteHealthCheck(_database).CheckHealthAsync(new())).Status);
    }

    [Fact]
    public async Task Writes_that_wait_when_the_service_stops_are_done()
    {
        await CreateAsync();
        var writes = Enumerable.Range(0, 200).Select(i => _store.AppendAsync(Talk, Message($"m{i}"), None)).ToList();
        _database.Dispose();
        await Task.WhenAll(writes);
        await Assert.ThrowsAsync<StorageUnavailableException>(() => _store.AppendAsync(Talk, Message("late"), None));

        using var reopened = _storage.OpenDatabase();
        Assert.Equal(201, await reopened.ReadAsync(handle => handle.FindNumber("select last_position from conversations"), None));
    }

    [Fact]
    public async Task A_database_of_a_later_release_is_not_touched()
    {
        await _database.WriteAsync(handle => handle.Execute("insert into schema_version(version) values (99)"), None);
        var failure = Assert.Throws<InvalidOperationException>(() => _storage.OpenDatabase());
        Assert.Contains("99", failure.Message);
        Assert.Contains("Storage:Directory", failure.Message);
    }

    [Fact]
    public void What_is_no_database_is_said_with_the_key()
    {
        using var storage = new TemporaryStorage();
        File.WriteAllText(Path.Combine(storage.Path, SqliteDatabase.FileName), new string('x', 5000));
        Assert.Contains("Storage:Directory", Assert.Throws<InvalidOperationException>(storage.OpenDatabase).Message);
    }

    [Fact]
    public async Task Each_commit_is_on_the_disk()
    {
        Assert.Equal(2, await _database.WriteAsync(handle => handle.FindNumber("pragma synchronous"), None));
        Assert.Equal(1, await _database.WriteAsync(handle => handle.FindNumber("pragma foreign_keys"), None));
        Assert.Equal(1, await _database.WriteAsync(handle => handle.FindNumber("pragma secure_delete"), None));
        Assert.Equal(0, await _database.ReadAsync(handle => handle.FindNumber("select count(*) from pragma_journal_mode where journal_mode <> 'wal'"), None));
    }

    [Theory]
    [InlineData("select position from log where conversation = 1 and position > 2 order by position", "log_position")]
    [InlineData("select activity_id from log where conversation = 1 and deduplication_key = 'k'", "log_deduplication")]
    [InlineData("select attempts from pending where conversation = 1 order by position limit 1", "PRIMARY KEY")]
    [InlineData("select version from state where conversation = 1 and key = 's'", "sqlite_autoindex_state_1")]
    [InlineData("select id from appointments where adviser = 'a' and status <> 'cancelled' and starts < 2 and ends > 1", "appointments_claim")]
    [InlineData("select id from appointments where starts >= 1 and starts < 2 and status <> 'cancelled'", "appointments_starts")]
    public async Task What_is_asked_often_is_found_by_an_index(string sql, string index)
    {
        var plan = await _database.ReadAsync(
            handle =>
            {
                using var rows = handle.Query("explain query plan " + sql);
                var text = new StringBuilder();
                while (rows.Read())
                {
                    text.AppendLine(rows.GetString(3));
                }

                return text.ToString();
            },
            None);
        Assert.Contains("SEARCH", plan);
        Assert.Contains(index, plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    public void Dispose()
    {
        _database.Dispose();
        _storage.Dispose();
    }

    private static Incoming Message(string id) => new(id, null, Encoding.UTF8.GetBytes($"{{\"id\":\"{id}\"}}"), IsVisible: true);

    private Task<bool> CreateAsync() =>
        _store.TryCreateAsync(new Conversation(Talk, "directline", "dl_1", null, default), Message("opening") with { IsVisible = false }, None);

    private Task SetMaxPagesAsync(long pages) => _database.WriteAsync(handle => handle.FindNumber($"pragma max_page_count = {pages}"), None);
}
