using System.Text;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Turns;

public sealed class ConversationFeedTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Typing_goes_to_open_sockets_at_once_and_never_into_the_log()
    {
        var go = new TaskCompletionSource();
        await using var turns = await new TurnHarness(async (turn, _, ct) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                await turn.SendActivityAsync(new Activity(ActivityTypes.Typing), ct);
                await go.Task;
                await turn.SendActivityAsync("answer", cancellationToken: ct);
            }
        }).StartAsync();
        using var socket = turns.Feed.Subscribe(TurnHarness.Talk);
        await turns.PostAsync("question");

        var signal = await socket.WaitAsync(None);
        while (signal.Ephemeral.Count == 0)
        {
            signal = await socket.WaitAsync(None);
        }

        var typing = Encoding.UTF8.GetString(Assert.Single(signal.Ephemeral).Span);
        Assert.Contains("\"typing\"", typing);
        Assert.Contains("\"Assistant\"", typing);
        Assert.Contains("\"timestamp\":\"2026-11-23T09:00:00.000Z\"", typing);
        Assert.Equal(["> question"], await turns.ReadTalkAsync());

        go.SetResult();
        Assert.True((await socket.WaitAsync(None)).HasGrown);
        await turns.SettleAsync();
        Assert.Equal(["> question", "< answer"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task Growth_that_nobody_looked_at_is_one_signal()
    {
        await using var turns = new TurnHarness((_, _, _) => Task.CompletedTask);
        using var socket = turns.Feed.Subscribe(TurnHarness.Talk);
        for (var i = 0; i < 10; i++)
        {
            turns.Feed.SignalGrowth(TurnHarness.Talk);
        }

        Assert.Equal((true, 0), ((await socket.WaitAsync(None)) is var s ? (s.HasGrown, s.Ephemeral.Count) : default));
        Assert.False(socket.WaitAsync(None).IsCompleted);
    }

    [Fact]
    public async Task A_slow_socket_misses_old_signs_of_typing()
    {
        await using var turns = new TurnHarness((_, _, _) => Task.CompletedTask);
        using var socket = turns.Feed.Subscribe(TurnHarness.Talk);
        for (byte i = 0; i < 100; i++)
        {
            turns.Feed.Send(TurnHarness.Talk, new[] { i });
        }

        var signal = await socket.WaitAsync(None);
        Assert.Equal(8, signal.Ephemeral.Count);
        Assert.Equal(99, signal.Ephemeral[^1].Span[0]);
    }

    [Fact]
    public async Task Only_the_conversation_s_open_sockets_hear()
    {
        await using var turns = new TurnHarness((_, _, _) => Task.CompletedTask);
        using var other = turns.Feed.Subscribe(new("other"));
        var closed = turns.Feed.Subscribe(TurnHarness.Talk);
        closed.Dispose();
        closed.Dispose();
        using var open = turns.Feed.Subscribe(TurnHarness.Talk);

        turns.Feed.SignalGrowth(TurnHarness.Talk);
        Assert.True((await open.WaitAsync(None)).HasGrown);
        Assert.False(other.WaitAsync(None).IsCompleted);
        Assert.False(closed.WaitAsync(None).IsCompleted);
    }
}
