using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Unit.Storage;

/// <summary>What every <see cref="ISessionStore"/> promises; each implementation's tests inherit it.</summary>
public abstract class SessionStoreContract
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ConversationId Talk = new("talk");

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    protected abstract ISessionStore Store { get; }

    [Fact]
    public async Task A_conversation_is_created_once_with_its_opening()
    {
        Assert.True(await CreateAsync(Talk, "fr"));
        Assert.False(await CreateAsync(Talk, "en"));

        var found = await Store.FindAsync(Talk, None);
        Assert.Equal(new Conversation(Talk, "directline", "dl_1", "fr", Clock.GetUtcNow()), found);
        Assert.Equal(1, (await Store.FindPendingAsync(Talk, None))!.Position);
        Assert.Empty((await Store.ReadAsync(Talk, 0, 10, None)).Entries);
    }

    [Theory]
    [InlineData("rouen")]
    [InlineData(null)]
    public async Task A_conversation_and_each_of_its_turns_know_the_institution(string? institution)
    {
        var conversation = new Conversation(Talk, "webchat", "dl_1", "fr", Clock.GetUtcNow(), institution);
        await Store.TryCreateAsync(conversation, Message("opening") with { IsVisible = false }, None);

        Assert.Equal(conversation, await Store.FindAsync(Talk, None));
        Assert.Equal(institution, (await Store.FindPendingAsync(Talk, None))!.Conversation.Institution);
    }

    [Fact]
    public async Task A_hundred_starts_at_once_create_one_conversation()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CreateAsync(Talk, "fr")));
        Assert.Single(results, isNew => isNew);
        Assert.Equal(1, (await Store.ReadAsync(Talk, 0, 10, None)).Watermark);
    }

    [Fact]
    public async Task What_is_unknown_is_null_or_empty()
    {
        Assert.Null(await Store.FindAsync(Talk, None));
        Assert.Null(await Store.AppendAsync(Talk, Message("m"), None));
        Assert.Null(await Store.FindPendingAsync(Talk, None));
        Assert.Empty(await Store.ReadStateAsync(Talk, ["a"], None));
        Assert.False(await Store.TryCommitAsync(Commit(1), None));
        var page = await Store.ReadAsync(Talk, 7, 10, None);
        Assert.Empty(page.Entries);
        Assert.Equal(7, page.Watermark);
    }

    [Fact]
    public async Task A_message_sent_again_gets_the_receipt_of_the_first()
    {
        await CreateAsync(Talk);
        var first = await Store.AppendAsync(Talk, Message("a", "key"), None);
        var again = await Store.AppendAsync(Talk, Message("b", "key"), None);
        var other = await Store.AppendAsync(Talk, Message("c", "another key"), None);

        Assert.Equal(new Receipt("a", 2, false), first);
        Assert.Equal(new Receipt("a", 2, true), again);
        Assert.Equal(new Receipt("c", 3, false), other);
        Assert.Equal(["a", "c"], await ReadIdsAsync());
    }

    [Fact]
    public async Task The_same_key_in_another_conversation_is_another_message()
    {
        var other = new ConversationId("other");
        await CreateAsync(Talk);
        await CreateAsync(other);
        await Store.AppendAsync(Talk, Message("a", "key"), None);
        Assert.Equal(new Receipt("b", 2, false), await Store.AppendAsync(other, Message("b", "key"), None));
    }

    [Fact]
    public async Task One_message_sent_a_hundred_times_at_once_is_in_the_log_once()
    {
        await CreateAsync(Talk);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Store.AppendAsync(Talk, Message($"m{i}", "key"), None)));
        Assert.Single(receipts, r => !r!.Value.IsDuplicate);
        Assert.Single(receipts.Select(r => r!.Value.ActivityId).Distinct());
        Assert.Single(await ReadIdsAsync());
    }

    [Fact]
    public async Task Messages_appended_at_once_get_positions_without_gaps()
    {
        await CreateAsync(Talk);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Store.AppendAsync(Talk, Message($"m{i}"), None)));
        Assert.Equal(Enumerable.Range(2, 100).Select(i => (long)i), receipts.Select(r => r!.Value.Position).Order());
    }

    [Fact]
    public async Task Timestamps_increase_though_the_clock_stands_still_or_goes_back()
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.AppendAsync(Talk, Message("b"), None);
        Clock.AdjustTime(Clock.GetUtcNow().AddHours(-1));
        await Store.AppendAsync(Talk, Message("c"), None);
        await CommitAsync(1, "greeting", "menu");
        Clock.AdjustTime(Clock.GetUtcNow().AddHours(3));
        await Store.AppendAsync(Talk, Message("d"), None);

        var times = (await ReadAsync()).Select(a => a.GetProperty("timestamp").GetDateTimeOffset()).ToList();
        Assert.Equal(6, times.Count);
        Assert.Equal(times.Distinct().Order(), times);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 11, 0, 0, TimeSpan.Zero), times[^1]);
    }

    [Fact]
    public async Task A_page_shows_what_is_visible_and_its_watermark_leads_to_the_next()
    {
        await CreateAsync(Talk);
        for (var i = 0; i < 5; i++)
        {
            await Store.AppendAsync(Talk, Message($"m{i}") with { IsVisible = i != 4 }, None);
        }

        var first = await Store.ReadAsync(Talk, 0, 3, None);
        var second = await Store.ReadAsync(Talk, first.Watermark, 3, None);
        var third = await Store.ReadAsync(Talk, second.Watermark, 3, None);

        Assert.Equal([2, 3, 4], first.Entries.Select(e => e.Position));
        Assert.Equal(4, first.Watermark);
        Assert.Equal([5], second.Entries.Select(e => e.Position));
        Assert.Equal(6, second.Watermark);
        Assert.Empty(third.Entries);
        Assert.Equal(6, third.Watermark);
    }

    [Fact]
    public async Task What_was_appended_comes_back_as_it_was_with_its_timestamp()
    {
        await CreateAsync(Talk);
        var text = "Ça « marche » ? \U0001F600 \u0001 " + new string('é', 10_000);
        var json = JsonSerializer.SerializeToUtf8Bytes(new { id = "a", text, channelData = new { deep = new[] { 1, 2 } } });
        await Store.AppendAsync(Talk, new Incoming("a", null, json, true), None);

        var read = Assert.Single(await ReadAsync());
        Assert.Equal(text, read.GetProperty("text").GetString());
        Assert.Equal("a", read.GetProperty("id").GetString());
        Assert.Equal(2, read.GetProperty("channelData").GetProperty("deep")[1].GetInt32());
        Assert.Equal("2026-11-23T09:00:00.001Z", read.GetProperty("timestamp").GetString());
        Assert.Equal(4, read.EnumerateObject().Count());
    }

    [Fact]
    public async Task The_oldest_turn_is_pending_until_it_is_done()
    {
        await CreateAsync(Talk);
        await CommitAsync(1);
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.AppendAsync(Talk, Message("b"), None);

        var pending = await Store.FindPendingAsync(Talk, None);
        Assert.Equal(("a", 2L, 0), (pending!.ActivityId, pending.Position, pending.Attempts));
        Assert.Contains("\"timestamp\":\"2026-11-23T09:00:00.001Z\"", Encoding.UTF8.GetString(pending.Json.Span));
        await CommitAsync(2, "answer a");
        Assert.Equal("b", (await Store.FindPendingAsync(Talk, None))!.ActivityId);
        await CommitAsync(3, "answer b");
        Assert.Null(await Store.FindPendingAsync(Talk, None));
        Assert.Equal(["a", "b", "answer a", "answer b"], await ReadIdsAsync());
    }

    [Fact]
    public async Task A_start_is_counted_for_the_one_who_read_the_turn_first()
    {
        await CreateAsync(Talk);
        var pending = (await Store.FindPendingAsync(Talk, None))!;
        Assert.True(await Store.TryStartAsync(pending, None));
        Assert.False(await Store.TryStartAsync(pending, None));

        var again = (await Store.FindPendingAsync(Talk, None))!;
        Assert.Equal(1, again.Attempts);
        Assert.True(await Store.TryStartAsync(again, None));
        Assert.Equal(2, (await Store.FindPendingAsync(Talk, None))!.Attempts);

        await CommitAsync(1);
        Assert.False(await Store.TryStartAsync(again with { Attempts = 2 }, None));
    }

    [Fact]
    public async Task Unfinished_is_who_waits_since_before_then()
    {
        var other = new ConversationId("other");
        await CreateAsync(Talk);
        Clock.Advance(TimeSpan.FromSeconds(10));
        await CreateAsync(other);

        var now = Clock.GetUtcNow();
        Assert.Equal([Talk], await Store.FindUnfinishedAsync(now, 10, None));
        Assert.Equal([Talk, other], await Store.FindUnfinishedAsync(now.AddSeconds(1), 10, None));
        Assert.Equal([Talk], await Store.FindUnfinishedAsync(now.AddSeconds(1), 1, None));

        Clock.Advance(TimeSpan.FromSeconds(10));
        await Store.AppendAsync(other, Message("a"), None);
        await Store.TryStartAsync((await Store.FindPendingAsync(Talk, None))!, None);
        Assert.Equal([other], await Store.FindUnfinishedAsync(now.AddSeconds(5), 10, None));

        await CommitAsync(1);
        Assert.Equal([other], await Store.FindUnfinishedAsync(now.AddHours(1), 10, None));
    }

    [Fact]
    public async Task A_turn_is_committed_once()
    {
        await CreateAsync(Talk);
        Assert.True(await CommitAsync(1, "greeting"));
        Assert.False(await CommitAsync(1, "greeting again"));
        Assert.Equal(["greeting"], await ReadIdsAsync());
    }

    [Fact]
    public async Task A_hundred_commits_of_one_turn_leave_one_reply()
    {
        await CreateAsync(Talk);
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => CommitAsync(1, $"reply {i}")));
        Assert.Single(results, done => done);
        Assert.Single(await ReadIdsAsync());
    }

    [Fact]
    public async Task State_is_read_back_with_a_version_that_grows()
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        Assert.True(await Store.TryCommitAsync(Commit(1) with { State = [Item("s", "1")], ReadVersions = Versions(("s", 0)) }, None));
        var first = (await Store.ReadStateAsync(Talk, ["s", "absent"], None))["s"];
        Assert.Equal("1", Encoding.UTF8.GetString(first.Json.Span));

        Assert.True(await Store.TryCommitAsync(Commit(2) with { State = [Item("s", "2")], ReadVersions = Versions(("s", first.Version)) }, None));
        var state = await Store.ReadStateAsync(Talk, ["s", "absent"], None);
        Assert.Equal("2", Encoding.UTF8.GetString(Assert.Single(state).Value.Json.Span));
        Assert.True(state["s"].Version > first.Version);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99)]
    public async Task A_version_that_was_not_read_leaves_everything_as_it_was(long readVersion)
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.TryCommitAsync(Commit(1) with { State = [Item("s", "1")], ReadVersions = Versions(("s", 0)) }, None);

        var conflict = Commit(2, "answer") with { State = [Item("s", "2"), Item("t", "2")], ReadVersions = Versions(("t", 0), ("s", readVersion)) };
        Assert.False(await Store.TryCommitAsync(conflict, None));
        Assert.Equal("1", Encoding.UTF8.GetString(Assert.Single(await Store.ReadStateAsync(Talk, ["s", "t"], None)).Value.Json.Span));
        Assert.Equal(["a"], await ReadIdsAsync());
        Assert.Equal("a", (await Store.FindPendingAsync(Talk, None))!.ActivityId);
    }

    [Fact]
    public async Task Absence_that_was_read_is_checked_too()
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.TryCommitAsync(Commit(1) with { State = [Item("s", "1")] }, None);
        Assert.False(await Store.TryCommitAsync(Commit(2) with { ReadVersions = Versions(("s", 0)) }, None));
    }

    [Fact]
    public async Task An_item_deleted_and_made_again_has_not_the_old_version()
    {
        await CreateAsync(Talk);
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.AppendAsync(Talk, Message("b"), None);
        await Store.TryCommitAsync(Commit(1) with { State = [Item("s", "1")] }, None);
        var old = (await Store.ReadStateAsync(Talk, ["s"], None))["s"].Version;
        await Store.TryCommitAsync(Commit(2) with { State = [new StateWrite("s", null)] }, None);
        Assert.Empty(await Store.ReadStateAsync(Talk, ["s"], None));
        await Store.TryCommitAsync(Commit(3) with { State = [Item("s", "3")] }, None);
        Assert.NotEqual(old, (await Store.ReadStateAsync(Talk, ["s"], None))["s"].Version);
    }

    [Fact]
    public async Task The_conflict_of_one_turn_undoes_no_other()
    {
        var talks = Enumerable.Range(0, 50).Select(i => new ConversationId($"talk {i}")).ToList();
        foreach (var talk in talks)
        {
            await CreateAsync(talk);
        }

        // Every second one claims to have read a version that is not there.
        var results = await Task.WhenAll(talks.Select((talk, i) => Store.TryCommitAsync(
            Commit(1, "greeting") with { Conversation = talk, State = [Item("s", "1")], ReadVersions = Versions(("s", i % 2)) }, None)));
        for (var i = 0; i < talks.Count; i++)
        {
            Assert.Equal(i % 2 == 0, results[i]);
            Assert.Equal(i % 2 == 0 ? 1 : 0, (await Store.ReadAsync(talks[i], 0, 10, None)).Entries.Count);
        }
    }

    [Fact]
    public async Task The_language_of_the_last_reply_stays_with_the_conversation()
    {
        await CreateAsync(Talk, "fr");
        await Store.AppendAsync(Talk, Message("a"), None);
        await Store.TryCommitAsync(Commit(1) with { Locale = "es" }, None);
        Assert.Equal("es", (await Store.FindAsync(Talk, None))!.Locale);
        Assert.Equal("es", (await Store.FindPendingAsync(Talk, None))!.Conversation.Locale);
        await Store.TryCommitAsync(Commit(2), None);
        Assert.Equal("es", (await Store.FindAsync(Talk, None))!.Locale);
    }

    [Fact]
    public async Task Replies_that_are_not_for_the_client_are_not_shown()
    {
        await CreateAsync(Talk);
        await Store.TryCommitAsync(Commit(1) with { Replies = [Reply("seen"), Reply("hidden") with { IsVisible = false }] }, None);
        Assert.Equal(["seen"], await ReadIdsAsync());
        Assert.Equal(3, (await Store.ReadAsync(Talk, 0, 10, None)).Watermark);
    }

    [Fact]
    public async Task A_turn_that_erases_leaves_its_replies_and_what_came_after_it()
    {
        await CreateAsync(Talk);
        await Store.TryCommitAsync(Commit(1, "greeting") with { State = [Item("s", "1")] }, None);
        await Store.AppendAsync(Talk, Message("forget me", "key"), None);
        await Store.AppendAsync(Talk, Message("later"), None);

        await Store.TryCommitAsync(Commit(3, "forgotten") with { State = [Item("s", "3"), Item("t", "3")], EraseConversation = true }, None);

        Assert.Equal(["later", "forgotten"], await ReadIdsAsync());
        Assert.Empty(await Store.ReadStateAsync(Talk, ["s", "t"], None));
        Assert.Equal("later", (await Store.FindPendingAsync(Talk, None))!.ActivityId);
        Assert.Equal(new Receipt("forget me", 3, true), await Store.AppendAsync(Talk, Message("again", "key"), None));
        Assert.Equal(5, (await Store.ReadAsync(Talk, 0, 10, None)).Watermark);
    }

    [Fact]
    public async Task An_erased_conversation_is_gone_and_its_neighbour_is_not()
    {
        var other = new ConversationId("other");
        await CreateAsync(Talk);
        await CreateAsync(other);
        await Store.TryCommitAsync(Commit(1, "greeting") with { State = [Item("s", "1")] }, None);

        await Store.EraseAsync(Talk, None);
        await Store.EraseAsync(Talk, None);

        Assert.Null(await Store.FindAsync(Talk, None));
        Assert.Empty(await ReadIdsAsync());
        Assert.Empty(await Store.ReadStateAsync(Talk, ["s"], None));
        Assert.NotNull(await Store.FindAsync(other, None));
        Assert.True(await CreateAsync(Talk));
    }

    [Fact]
    public async Task A_cancelled_write_is_not_done()
    {
        await CreateAsync(Talk);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Talk, Message("a"), new CancellationToken(canceled: true)));
        Assert.Empty(await ReadIdsAsync());
    }

    protected static Incoming Message(string id, string? key = null) => new(id, key, Json(id), IsVisible: true);

    protected static TurnCommit Commit(long position, params string[] replies) =>
        new(Talk, position, [.. replies.Select(Reply)], [], Versions(), Locale: null, EraseConversation: false);

    protected Task<bool> CreateAsync(ConversationId id, string? locale = null) =>
        Store.TryCreateAsync(new Conversation(id, "directline", "dl_1", locale, Clock.GetUtcNow()), Message("opening") with { IsVisible = false }, None);

    private static Reply Reply(string id) => new(id, Json(id), IsVisible: true);

    private static byte[] Json(string id) => JsonSerializer.SerializeToUtf8Bytes(new { id, type = "message" });

    private static StateWrite Item(string key, string json) => new(key, Encoding.UTF8.GetBytes(json));

    private static Dictionary<string, long> Versions(params (string Key, long Version)[] read) => read.ToDictionary(r => r.Key, r => r.Version);

    private Task<bool> CommitAsync(long position, params string[] replies) => Store.TryCommitAsync(Commit(position, replies), None);

    private async Task<List<JsonElement>> ReadAsync()
    {
        var page = await Store.ReadAsync(Talk, 0, 1000, None);
        return [.. page.Entries.Select(e => JsonElement.Parse(e.Json.Span))];
    }

    private async Task<List<string>> ReadIdsAsync() => [.. (await ReadAsync()).Select(a => a.GetProperty("id").GetString()!)];
}
