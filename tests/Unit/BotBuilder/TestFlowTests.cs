using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class TestFlowTests
{
    private readonly TestAdapter adapter = new(TestAdapter.CreateConversation("Conversation"));

    [Fact]
    public async Task A_conversation_that_goes_as_written_passes()
    {
        await Flow()
            .Test("foo", "echo:foo")
            .Test("foo", new Activity(ActivityTypes.Message, text: " echo:foo "))
            .Test("foo", reply => Assert.Equal("echo:foo", reply.AsMessageActivity().Text))
            .Send("foo").AssertReplyContains("ho:f")
            .Send("foo").AssertReplyOneOf(["bar", "echo:foo"])
            .Send(new Activity(ActivityTypes.Event)).AssertNoReply(timeout: 20)
            .StartTestAsync();
    }

    [Fact]
    public async Task A_reply_that_differs_is_said_with_both_texts_and_the_description()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Test("foo", "bar", "the description").StartTestAsync());

        Assert.Contains("the description", exception.Message, StringComparison.Ordinal);
        Assert.Contains("bar", exception.Message, StringComparison.Ordinal);
        Assert.Contains("echo:foo", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("foo").AssertReplyContains("bar").StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("foo").AssertReplyOneOf(["bar"]).StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("foo").AssertReply(new Activity(ActivityTypes.Typing)).StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Flow().Send("foo").AssertNoReply(timeout: 20).StartTestAsync());
    }

    [Fact]
    public async Task A_reply_that_does_not_come_times_out()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => Flow().Send(new Activity(ActivityTypes.Event)).AssertReply("x", timeout: 20).StartTestAsync());

        // One who gave up does not take the reply of the next.
        await Flow().Test("foo", "echo:foo").StartTestAsync();
    }

    [Fact]
    public async Task A_transcript_is_played_from_both_sides()
    {
        var transcript = new IActivity[]
        {
            new Activity(ActivityTypes.Message, text: "foo") { From = new ChannelAccount("user1", role: "user") },
            new Activity(ActivityTypes.Message, text: "echo:foo") { From = new ChannelAccount("bot", role: "bot") },
        };

        await Flow().Test(transcript).StartTestAsync();
        await Flow().Test([transcript[0], transcript[1]], (expected, actual) => Assert.Equal(expected.AsMessageActivity().Text, actual.AsMessageActivity().Text)).StartTestAsync();
    }

    [Fact]
    public async Task What_the_test_does_not_say_the_adapter_fills_in()
    {
        Activity? seen = null;
        await new TestFlow(adapter, (turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        }).Send(new Activity { Text = "x" }).StartTestAsync();

        Assert.Equal(("message", "test", "https://test.com", "0"), (seen!.Type, seen.ChannelId, seen.ServiceUrl, seen.Id));
        Assert.Equal(("user1", "bot", "Conversation"), (seen.From.Id, seen.Recipient.Id, seen.Conversation.Id));
        Assert.NotNull(seen.Timestamp);
        Assert.NotNull(seen.LocalTimestamp);
        Assert.Equal("en-us", adapter.MakeActivity("x").Locale);
    }

    [Fact]
    public async Task A_user_who_comes_is_a_member_added()
    {
        IList<ChannelAccount>? added = null;
        await new TestFlow(adapter, (turn, _) =>
        {
            added = turn.Activity.MembersAdded;
            return Task.CompletedTask;
        }).SendConversationUpdate().StartTestAsync();

        Assert.Equal("user1", Assert.Single(added!).Id);
    }

    [Fact]
    public async Task Delays_are_waited_for_and_traces_dropped_unless_enabled()
    {
        var started = TimeProvider.System.GetTimestamp();
        await new TestFlow(adapter, (turn, cancellationToken) => turn.SendActivitiesAsync([new Activity(ActivityTypesEx.Delay) { Value = 50 }, (Activity)Activity.CreateTraceActivity("t"), MessageFactory.Text("x")], cancellationToken))
            .Test("a", "x")
            .StartTestAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(45));

        adapter.EnableTrace = true;
        await new TestFlow(adapter, (turn, cancellationToken) => turn.SendActivityAsync(Activity.CreateTraceActivity("t"), cancellationToken))
            .Send("a").AssertReply(reply => Assert.Equal("t", reply.AsMessageActivity() is null ? ((Activity)reply).Name : null))
            .StartTestAsync();
    }

    [Fact]
    public async Task Replies_that_wait_can_be_updated_and_deleted()
    {
        await adapter.SendTextToBotAsync("x", async (turn, cancellationToken) =>
        {
            var first = await turn.SendActivityAsync("1", cancellationToken: cancellationToken);
            await turn.SendActivityAsync("2", cancellationToken: cancellationToken);
            var third = MessageFactory.Text("3");
            await turn.SendActivityAsync(third, cancellationToken);
            third.Text = "three";
            await turn.UpdateActivityAsync(third, cancellationToken);
            await turn.DeleteActivityAsync(first.Id, cancellationToken);
            Assert.Null((await turn.UpdateActivityAsync(new Activity { Id = "none" }, cancellationToken)).Id);
        }, CancellationToken.None);

        Assert.Equal(["2", "three"], adapter.ActiveQueue.Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_new_conversation_drops_what_waits()
    {
        await adapter.SendTextToBotAsync("x", (turn, cancellationToken) => turn.SendActivityAsync("old", cancellationToken: cancellationToken), CancellationToken.None);

        await adapter.CreateConversationAsync("directline", (turn, cancellationToken) => turn.SendActivityAsync($"{turn.Activity.Type} {turn.Activity.ChannelId}", cancellationToken: cancellationToken), CancellationToken.None);

        Assert.Equal("conversationUpdate directline", adapter.GetNextReply().AsMessageActivity().Text);
        Assert.Null(adapter.GetNextReply());
    }

    private TestFlow Flow() => new(adapter, (turn, cancellationToken) =>
        turn.Activity.Type == ActivityTypes.Message ? turn.SendActivityAsync($"echo:{turn.Activity.Text}", cancellationToken: cancellationToken) : Task.CompletedTask);
}
