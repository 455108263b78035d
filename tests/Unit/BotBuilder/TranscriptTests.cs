using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class TranscriptTests
{
    private readonly MemoryTranscriptStore store = new();
    private readonly TestAdapter adapter;

    public TranscriptTests()
    {
        adapter = new TestAdapter(TestAdapter.CreateConversation("c")).Use(new TranscriptLoggerMiddleware(store));
    }

    [Fact]
    public async Task Both_sides_are_logged_as_they_were_said()
    {
        await new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            var reply = MessageFactory.Text($"echo {turn.Activity.Text}");
            await turn.SendActivityAsync(reply, cancellationToken);
            reply.Text = "changed afterwards";
        }).Send("a").Send("b").StartTestAsync();

        var log = await LogAsync();
        Assert.Equal(["a", "echo a", "b", "echo b"], log.Select(activity => activity.Text));
        Assert.Equal("user", log[0].From.Role);
        Assert.All(log, activity => Assert.True(activity.Timestamp > default(DateTimeOffset) && activity.Id.Length > 0));
    }

    [Fact]
    public async Task An_update_replaces_and_a_deletion_leaves_a_tombstone()
    {
        Activity? first = null;
        await new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            switch (turn.Activity.Text)
            {
                case "say":
                    first = MessageFactory.Text("first");
                    await turn.SendActivityAsync(first, cancellationToken);
                    break;

                case "update":
                    first!.Text = "second";
                    await turn.UpdateActivityAsync(first, cancellationToken);
                    break;

                default:
                    await turn.DeleteActivityAsync(first!.Id, cancellationToken);
                    break;
            }
        }).Send("say").Send("update").StartTestAsync();

        Assert.Equal(["say", "second", "update"], (await LogAsync()).Select(activity => activity.Text));

        await new TestFlow(adapter, (turn, cancellationToken) => turn.DeleteActivityAsync(first!.Id, cancellationToken)).Send("delete").StartTestAsync();

        var log = await LogAsync();
        Assert.Equal(["message", "messageDelete", "message", "message"], log.Select(activity => activity.Type));
        Assert.Null(log[1].Text);
        Assert.Equal("deleted", log[1].From.Id);
    }

    [Fact]
    public async Task A_logger_that_fails_fails_no_turn()
    {
        var failing = new TestAdapter().Use(new TranscriptLoggerMiddleware(new FailingLogger()));

        await new TestFlow(failing, (turn, cancellationToken) => turn.SendActivityAsync("ok", cancellationToken: cancellationToken)).Test("x", "ok").StartTestAsync();
    }

    [Fact]
    public async Task A_continued_conversation_is_not_logged_as_said_by_the_user()
    {
        await adapter.ContinueConversationAsync("bot", adapter.Conversation, (turn, cancellationToken) => turn.SendActivityAsync("rappel", cancellationToken: cancellationToken), CancellationToken.None);

        Assert.Equal(["rappel"], (await LogAsync()).Select(activity => activity.Text));
    }

    [Fact]
    public async Task Transcripts_come_in_pages_of_twenty_from_a_date_on()
    {
        var start = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        foreach (var minute in Enumerable.Range(0, 45).Reverse())
        {
            await store.LogActivityAsync(new Activity(ActivityTypes.Message) { Id = $"{minute}", ChannelId = "test", Conversation = new ConversationAccount(id: "c"), Timestamp = start.AddMinutes(minute) });
        }

        var first = await store.GetTranscriptActivitiesAsync("test", "c");
        var second = await store.GetTranscriptActivitiesAsync("test", "c", first.ContinuationToken);
        var third = await store.GetTranscriptActivitiesAsync("test", "c", second.ContinuationToken);

        Assert.Equal((20, 20, 5), (first.Items.Length, second.Items.Length, third.Items.Length));
        Assert.Equal(Enumerable.Range(0, 45).Select(minute => $"{minute}"), first.Items.Concat(second.Items).Concat(third.Items).Select(activity => activity.Id));
        Assert.Null(third.ContinuationToken);
        Assert.Equal(5, (await store.GetTranscriptActivitiesAsync("test", "c", startDate: start.AddMinutes(40))).Items.Length);
        Assert.Empty((await store.GetTranscriptActivitiesAsync("test", "other")).Items);
    }

    [Fact]
    public async Task Transcripts_are_listed_and_deleted()
    {
        foreach (var id in new[] { "c1", "c2" })
        {
            await store.LogActivityAsync(new Activity(ActivityTypes.Message) { Id = id, ChannelId = "test", Conversation = new ConversationAccount(id: id), Timestamp = DateTimeOffset.UnixEpoch });
        }

        Assert.Equal(["c1", "c2"], (await store.ListTranscriptsAsync("test")).Items.Select(transcript => transcript.Id));

        await store.DeleteTranscriptAsync("test", "c1");

        Assert.Equal(["c2"], (await store.ListTranscriptsAsync("test")).Items.Select(transcript => transcript.Id));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.ListTranscriptsAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.GetTranscriptActivitiesAsync("test", null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => store.LogActivityAsync(null));
    }

    private async Task<List<Activity>> LogAsync() =>
        (await store.GetTranscriptActivitiesAsync("test", "c")).Items.Cast<Activity>().ToList();

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new TimeoutException();
    }
}
