using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StudentHealth.Bot.Storage.Sqlite;
using StudentHealth.Bot.Turns;
using StudentHealth.Unit.Storage;

namespace StudentHealth.Unit.Turns;

/// <summary>A service's turns on a real database, with a bot of the test's and a clock of its own.</summary>
internal sealed class TurnHarness : IAsyncDisposable
{
    public static readonly ConversationId Talk = new("talk");
    public static readonly CancellationToken None = CancellationToken.None;

    private readonly TemporaryStorage _storage = new();
    private readonly SqliteDatabase _database;
    private readonly TurnSweeper _sweeper;

    public TurnHarness(Func<ITurnContext, ConversationState, CancellationToken, Task> bot, TurnLimits? limits = null)
    {
        limits ??= new TurnLimits();
        _database = _storage.OpenDatabase();
        Store = new FailingStore(new SqliteSessionStore(_database, Clock), () => Disk);
        Feed = new ConversationFeed(Store);
        Log = new RecordingLogger<TurnRunner>();
        var runner = new TurnRunner(Store, Feed, state => new CallbackBot(state, bot), limits, Clock, Log);
        Scheduler = new TurnScheduler(runner, limits, Clock, NullLogger<TurnScheduler>.Instance);
        Inbox = new Inbox(Store, Scheduler, Feed);
        _sweeper = new TurnSweeper(Store, Scheduler, limits, Clock, NullLogger<TurnSweeper>.Instance);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Set to what every write of the store is to throw.</summary>
    public Exception? Disk { get; set; }

    public ISessionStore Store { get; }

    public ConversationFeed Feed { get; }

    public TurnScheduler Scheduler { get; }

    public Inbox Inbox { get; }

    public RecordingLogger<TurnRunner> Log { get; }

    /// <summary>Starts the workers and the conversation; what the bot says to that is the greeting.</summary>
    public async Task<TurnHarness> StartAsync(string? locale = "fr")
    {
        await StartWorkersAsync();
        await Inbox.StartAsync(Conversation(locale), None);
        return this;
    }

    public Task StartWorkersAsync() => Scheduler.StartAsync(None);

    public Task StartSweeperAsync() => _sweeper.StartAsync(None);

    public Conversation Conversation(string? locale = "fr") => new(Talk, "directline", "dl_1", locale, Clock.GetUtcNow());

    public Task<Receipt?> PostAsync(string text, string? key = null) => Inbox.ReceiveAsync(Talk, Message(text, key), None);

    public static Incoming Message(string text, string? key = null, string type = "message") => new(
        "id of " + text,
        key,
        JsonSerializer.SerializeToUtf8Bytes(new
        {
            type,
            id = "id of " + text,
            channelId = "directline",
            conversation = new { id = Talk.Value },
            from = new { id = "dl_1", role = "user" },
            recipient = new { id = BotAccount.Id },
            text,
        }),
        IsVisible: true);

    /// <summary>Ends when nothing waits or runs.</summary>
    public Task SettleAsync() => Scheduler.Schedule(Talk);

    public async Task<List<JsonElement>> ReadAsync()
    {
        var page = await Feed.ReadAsync(Talk, 0, 1000, None);
        return [.. page.Entries.Select(e => JsonElement.Parse(e.Json.Span))];
    }

    /// <summary>What was said, in order: "&gt; " before the student's, "&lt; " before the bot's.</summary>
    public async Task<List<string>> ReadTalkAsync() =>
        [.. (await ReadAsync()).Select(a => (a.GetProperty("from").GetProperty("role").GetString() == "user" ? "> " : "< ") + a.GetProperty("text").GetString())];

    public async ValueTask DisposeAsync()
    {
        await _sweeper.StopAsync(None);
        await Scheduler.StopAsync(None);
        _sweeper.Dispose();
        Scheduler.Dispose();
        _database.Dispose();
        _storage.Dispose();
    }

    private sealed class CallbackBot(ConversationState state, Func<ITurnContext, ConversationState, CancellationToken, Task> turn) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => turn(turnContext, state, cancellationToken);
    }
}
