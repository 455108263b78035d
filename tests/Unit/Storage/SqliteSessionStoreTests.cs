using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Unit.Storage;

public sealed class SqliteSessionStoreTests : SessionStoreContract, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ConversationId Talk = new("talk");

    private readonly TemporaryStorage _storage = new();
    private readonly SqliteDatabase _database;

    public SqliteSessionStoreTests()
    {
        _database = _storage.OpenDatabase();
        Store = new SqliteSessionStore(_database, Clock);
    }

    protected override ISessionStore Store { get; }

    [Fact]
    public async Task What_is_stored_is_there_after_a_restart()
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        _database.Dispose();

        using var reopened = _storage.OpenDatabase();
        var store = new SqliteSessionStore(reopened, Clock);
        Assert.Equal(2, (await store.ReadAsync(Talk, 0, 10, None)).Watermark);
        Assert.Equal(1, (await store.FindPendingAsync(Talk, None))!.Position);
    }

    [Fact]
    public async Task Two_processes_on_one_file_share_one_log()
    {
        using var second = _storage.OpenDatabase();
        ISessionStore[] stores = [Store, new SqliteSessionStore(second, Clock)];
        await CreateAsync(Talk);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => stores[i % 2].AppendAsync(Talk, Message($"m{i}", $"key {i / 2}"), None)));

        Assert.Equal(50, receipts.Count(r => r!.Value.IsDuplicate));
        Assert.Equal(51, (await Store.ReadAsync(Talk, 0, 1000, None)).Watermark);
        var commits = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => stores[i % 2].TryCommitAsync(Commit(1, $"reply {i}"), None)));
        Assert.Single(commits, done => done);
    }

    public void Dispose()
    {
        _database.Dispose();
        _storage.Dispose();
    }
}
