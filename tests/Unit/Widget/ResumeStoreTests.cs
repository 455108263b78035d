using Microsoft.Extensions.Time.Testing;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;
using StudentHealth.Bot.Widget;
using StudentHealth.Unit.Storage;

namespace StudentHealth.Unit.Widget;

public sealed class ResumeStoreTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ResumedTalk Talk = new("talk", "dl_alice");

    private readonly FakeTimeProvider _clock = new();
    private readonly TemporaryStorage _storage = new();
    private readonly SqliteDatabase _database;
    private readonly ResumeStore _resumes;

    public ResumeStoreTests()
    {
        _database = _storage.OpenDatabase();
        _resumes = new ResumeStore(_database, _clock);
    }

    [Fact]
    public async Task A_secret_finds_its_conversation_for_thirty_days_and_no_longer()
    {
        var resume = await _resumes.CreateAsync("uni", Talk, None);

        _clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(Talk, await _resumes.TryResumeAsync("uni", resume, None));
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(await _resumes.TryResumeAsync("uni", resume, None));
    }

    [Fact]
    public async Task Each_visit_begins_the_thirty_days_again()
    {
        var resume = await _resumes.CreateAsync("uni", Talk, None);
        for (var visit = 0; visit < 3; visit++)
        {
            _clock.Advance(TimeSpan.FromDays(29));
            Assert.Equal(Talk, await _resumes.TryResumeAsync("uni", resume, None));
        }
    }

    [Fact]
    public async Task A_secret_opens_nothing_at_another_institution()
    {
        var resume = await _resumes.CreateAsync("uni", Talk, None);

        Assert.Null(await _resumes.TryResumeAsync("other", resume, None));
    }

    [Fact]
    public async Task Two_devices_have_two_secrets()
    {
        var one = await _resumes.CreateAsync("uni", Talk, None);
        var two = await _resumes.CreateAsync("uni", new ResumedTalk("talk 2", "dl_bob"), None);

        Assert.NotEqual(one, two);
        Assert.Equal("talk 2", (await _resumes.TryResumeAsync("uni", two, None))?.Conversation);
    }

    [Fact]
    public async Task A_conversation_that_is_deleted_takes_its_secrets_with_it()
    {
        var store = new SqliteSessionStore(_database, _clock);
        var conversation = new Conversation(new ConversationId(Talk.Conversation), "webchat", Talk.UserId, "fr", _clock.GetUtcNow());
        await store.TryCreateAsync(conversation, new Incoming("a", null, "{}"u8.ToArray(), IsVisible: false), None);
        var resume = await _resumes.CreateAsync("uni", Talk, None);

        await store.EraseAsync(conversation.Id, None);

        Assert.Null(await _resumes.TryResumeAsync("uni", resume, None));
    }

    [Fact]
    public async Task A_turn_that_erases_the_conversation_takes_its_secrets_with_it()
    {
        var store = new SqliteSessionStore(_database, _clock);
        var conversation = new Conversation(new ConversationId(Talk.Conversation), "webchat", Talk.UserId, "fr", _clock.GetUtcNow());
        await store.TryCreateAsync(conversation, new Incoming("a", null, "{}"u8.ToArray(), IsVisible: false), None);
        var resume = await _resumes.CreateAsync("uni", Talk, None);

        Assert.True(await store.TryCommitAsync(new TurnCommit(conversation.Id, 1, [], [], new Dictionary<string, long>(), Locale: null, EraseConversation: true), None));

        Assert.Null(await _resumes.TryResumeAsync("uni", resume, None));
    }

    public void Dispose()
    {
        _database.Dispose();
        _storage.Dispose();
    }
}
