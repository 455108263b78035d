using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.Bot.Storage;
using StudentHealth.Bot.Turns;
using StudentHealth.Dialogs;
using StudentHealth.Dialogs.Apologies;
using StudentHealth.Dialogs.Wire;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Turns;

public sealed class TurnRunnerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task The_greeting_is_in_the_log_when_start_returns()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        var greeting = Assert.Single(await turns.ReadAsync());
        Assert.Equal("hello", greeting.GetProperty("text").GetString());
        Assert.False(greeting.TryGetProperty("replyToId", out _));
    }

    [Fact]
    public async Task A_conversation_started_twice_greets_once()
    {
        await using var turns = new TurnHarness(EchoAsync);
        await turns.StartWorkersAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => turns.Inbox.StartAsync(turns.Conversation(), None)));
        Assert.Single(results, isNew => isNew);
        Assert.Single(await turns.ReadAsync());
    }

    [Fact]
    public async Task A_start_that_ended_before_its_greeting_greets_at_the_next()
    {
        await using var turns = new TurnHarness(EchoAsync);
        await turns.Store.TryCreateAsync(turns.Conversation(), OpeningActivity.Create(turns.Conversation()), None);
        Assert.Empty(await turns.ReadAsync());

        await turns.StartWorkersAsync();
        Assert.False(await turns.Inbox.StartAsync(turns.Conversation(), None));
        Assert.Equal(["< hello"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task Both_become_members_and_the_page_language_is_known()
    {
        Activity? update = null;
        await using var turns = await new TurnHarness((turn, _, _) =>
        {
            update = turn.Activity;
            return Task.CompletedTask;
        }).StartAsync("es");
        Assert.Equal(ActivityTypes.ConversationUpdate, update!.Type);
        Assert.Equal([BotAccount.Id, "dl_1"], update.MembersAdded.Select(m => m.Id));
        Assert.Equal("es", update.Locale);
    }

    [Fact]
    public async Task A_reply_is_addressed_and_names_the_message_it_answers()
    {
        string? given = null;
        await using var turns = await new TurnHarness(async (turn, _, ct) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                given = (await turn.SendActivityAsync("answer", cancellationToken: ct)).Id;
            }
        }).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();

        var reply = (await turns.ReadAsync())[^1];
        Assert.Equal(given, reply.GetProperty("id").GetString());
        Assert.Equal("id of question", reply.GetProperty("replyToId").GetString());
        Assert.Equal(("bot", "bot", "Assistant"), (
            reply.GetProperty("from").GetProperty("id").GetString(),
            reply.GetProperty("from").GetProperty("role").GetString(),
            reply.GetProperty("from").GetProperty("name").GetString()));
        Assert.Equal("dl_1", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("2026-11-23T09:00:00.002Z", reply.GetProperty("timestamp").GetString());
    }

    [Fact]
    public async Task The_bot_sees_when_the_message_came()
    {
        DateTimeOffset? seen = null;
        await using var turns = await new TurnHarness((turn, _, _) =>
        {
            seen = turn.Activity.Timestamp;
            return Task.CompletedTask;
        }).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();
        Assert.Equal(turns.Clock.GetUtcNow().AddMilliseconds(1), seen);
    }

    [Fact]
    public async Task A_message_before_the_first_is_answered_waits_for_it()
    {
        var first = new TaskCompletionSource();
        var running = 0;
        await using var turns = await new TurnHarness(async (turn, _, ct) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            if (turn.Activity.Text == "first")
            {
                await first.Task;
            }

            await EchoAsync(turn, null!, ct);
            Interlocked.Decrement(ref running);
        }).StartAsync();

        await turns.PostAsync("first");
        await turns.PostAsync("second");
        first.SetResult();
        await turns.SettleAsync();
        Assert.Equal(["< hello", "> first", "> second", "< echo first", "< echo second"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_message_sent_again_is_answered_once()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        await turns.PostAsync("question", "key");
        await turns.SettleAsync();
        Assert.True((await turns.PostAsync("question", "key"))!.Value.IsDuplicate);
        await turns.SettleAsync();
        Assert.Equal(["< hello", "> question", "< echo question"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task State_is_there_in_the_next_turn()
    {
        await using var turns = await new TurnHarness(CountAsync).StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await turns.PostAsync($"m{i}");
        }

        await turns.SettleAsync();
        Assert.Equal(["count 2", "count 3", "count 4"], (await turns.ReadTalkAsync()).Where(t => t[0] == '<').Skip(1).Select(t => t[2..]));
    }

    [Fact]
    public async Task A_session_that_changed_under_the_turn_runs_it_again()
    {
        TurnHarness? harness = null;
        var runs = 0;
        await using var turns = harness = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            if (turn.Activity.Text == "question" && ++runs == 1)
            {
                await WriteElsewhereAsync(harness!);
            }
        }).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();

        Assert.Equal(2, runs);
        Assert.Equal(["< count 1", "> question", "> elsewhere", "< count 101"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_turn_that_another_instance_has_done_is_left_alone()
    {
        TurnHarness? harness = null;
        await using var turns = harness = await new TurnHarness(async (turn, state, ct) =>
        {
            await EchoAsync(turn, state, ct);
            if (turn.Activity.Type == ActivityTypes.Message)
            {
                Assert.True(await harness!.Store.TryCommitAsync(Commit(3), None));
            }
        }).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();
        Assert.Equal(["< hello", "> question"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_turn_whose_session_never_stands_still_ends_with_an_apology()
    {
        TurnHarness? harness = null;
        await using var turns = harness = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            if (turn.Activity.Text == "question")
            {
                await WriteElsewhereAsync(harness!);
            }
        }).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();
        Assert.Equal("< " + Apology.In(Language.French), (await turns.ReadTalkAsync())[^1]);
    }

    [Theory]
    [InlineData("fr-BE", null, Language.French)]
    [InlineData("es", null, Language.Spanish)]
    [InlineData("de", null, Language.French)]
    [InlineData("fr", Language.English, Language.English)]
    public async Task A_turn_that_fails_apologises_in_the_student_s_language(string page, Language? found, Language expected)
    {
        await using var turns = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            turn.TurnState.Get<TurnEffects>().Language = found;
            throw new InvalidOperationException("secret words of a student");
        }).StartAsync(page);
        await turns.PostAsync("question");
        await turns.SettleAsync();

        var talk = await turns.ReadAsync();
        Assert.Equal(3, talk.Count);
        Assert.Equal(Apology.In(expected), talk[^1].GetProperty("text").GetString());
        Assert.Equal(expected.Code(), talk[^1].GetProperty("locale").GetString());
        Assert.Equal("id of question", talk[^1].GetProperty("replyToId").GetString());
        Assert.Equal("https://schema.org/Message", talk[^1].GetProperty("entities")[0].GetProperty("type").GetString());
        Assert.False(talk[0].TryGetProperty("replyToId", out _));
        Assert.Null(await turns.Store.FindPendingAsync(TurnHarness.Talk, None));
    }

    [Fact]
    public async Task A_message_that_the_bot_does_not_answer_is_answered_all_the_same()
    {
        await using var turns = await new TurnHarness((turn, _, ct) => turn.Activity.Type == ActivityTypes.Message
            ? turn.SendActivityAsync(new Activity(ActivityTypes.Typing), ct)
            : Task.CompletedTask).StartAsync();
        await turns.PostAsync("question");
        await turns.Inbox.ReceiveAsync(TurnHarness.Talk, TurnHarness.Message("event", type: ActivityTypes.Event), None);
        await turns.SettleAsync();
        Assert.Equal(["> question", "> event", "< " + Apology.In(Language.French)], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_failure_is_logged_once_without_words()
    {
        await using var turns = await new TurnHarness((turn, _, _) => turn.Activity.Type == ActivityTypes.Message
            ? throw new InvalidOperationException("secret words of a student")
            : Task.CompletedTask).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();
        var line = Assert.Single(turns.Log.Lines);
        Assert.Contains("id of question", line);
        Assert.Contains("System.InvalidOperationException", line);
        Assert.DoesNotContain("secret", line);
    }

    [Fact]
    public async Task A_turn_that_fails_leaves_the_session_as_it_was()
    {
        await using var turns = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            if (turn.Activity.Text == "bad")
            {
                throw new InvalidOperationException();
            }
        }).StartAsync();
        await turns.PostAsync("bad");
        await turns.PostAsync("good");
        await turns.SettleAsync();
        Assert.Equal("< count 2", (await turns.ReadTalkAsync())[^1]);
    }

    [Fact]
    public async Task The_language_of_the_last_reply_is_the_student_s()
    {
        await using var turns = await new TurnHarness(async (turn, _, ct) =>
        {
            if (turn.Activity.Text == "bad")
            {
                throw new InvalidOperationException();
            }

            // The framework gives a reply the locale of what it answers.
            turn.Activity.Locale = "es";
            await turn.SendActivityAsync("hola", cancellationToken: ct);
        }).StartAsync("fr");
        await turns.PostAsync("bad");
        await turns.SettleAsync();
        Assert.Equal("< " + Apology.In(Language.Spanish), (await turns.ReadTalkAsync())[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_turn_that_takes_too_long_ends_with_an_apology(bool bot_listens_to_its_token)
    {
        var started = new TaskCompletionSource();
        var never = new TaskCompletionSource();
        await using var turns = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            if (turn.Activity.Text == "slow")
            {
                started.SetResult();
                await never.Task.WaitAsync(bot_listens_to_its_token ? ct : None);
            }
        }).StartAsync();
        await turns.PostAsync("slow");
        await started.Task;
        // The runner sets the clock's timer a moment after the bot has started.
        while ((await turns.ReadAsync()).Count < 3)
        {
            turns.Clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1);
        }

        await turns.PostAsync("next");
        await turns.SettleAsync();
        Assert.Equal(["< count 1", "> slow", "< " + Apology.In(Language.French), "> next", "< count 2"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task What_a_turn_sends_after_its_end_goes_nowhere()
    {
        var over = new TaskCompletionSource();
        var sending = Task.CompletedTask;
        await using var turns = await new TurnHarness((turn, _, _) =>
        {
            sending = SendLateAsync(turn);
            return Task.CompletedTask;
        }).StartAsync();
        over.SetResult();
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => sending);
        Assert.Empty(await turns.ReadAsync());

        async Task SendLateAsync(ITurnContext turn)
        {
            await over.Task;
            await turn.SendActivityAsync("late");
        }
    }

    [Fact]
    public async Task A_message_that_ended_the_process_five_times_is_given_up()
    {
        var runs = 0;
        await using var turns = new TurnHarness((_, _, _) => Task.FromResult(runs++));
        await turns.Store.TryCreateAsync(turns.Conversation("en"), OpeningActivity.Create(turns.Conversation()), None);
        await turns.Store.TryCommitAsync(Commit(1), None);
        await turns.Store.AppendAsync(TurnHarness.Talk, TurnHarness.Message("deadly"), None);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await turns.Store.TryStartAsync((await turns.Store.FindPendingAsync(TurnHarness.Talk, None))!, None));
        }

        await turns.StartWorkersAsync();
        await turns.SettleAsync();
        Assert.Equal(0, runs);
        Assert.Equal(["> deadly", "< " + Apology.In(Language.English)], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task Turns_that_were_left_in_the_middle_run_one_after_another_and_new_ones_beside_them()
    {
        var running = 0;
        var fresh = new TaskCompletionSource();
        await using var turns = new TurnHarness(async (turn, state, ct) =>
        {
            if (turn.Activity.Text == "fresh")
            {
                fresh.SetResult();
            }
            else if (turn.Activity.Text == "left")
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await fresh.Task;
                await Task.Yield();
                Interlocked.Decrement(ref running);
            }

            await EchoAsync(turn, state, ct);
        });
        var left = Enumerable.Range(0, 10).Select(i => new ConversationId($"left {i}")).ToList();
        foreach (var id in left)
        {
            await turns.Store.TryCreateAsync(turns.Conversation() with { Id = id }, TurnHarness.Message("left"), None);
            await turns.Store.TryStartAsync((await turns.Store.FindPendingAsync(id, None))!, None);
        }

        await turns.StartWorkersAsync();
        await turns.StartSweeperAsync();
        await turns.Inbox.StartAsync(turns.Conversation(), None);
        await turns.PostAsync("fresh");
        foreach (var id in left)
        {
            await turns.Scheduler.Schedule(id);
            var page = await turns.Feed.ReadAsync(id, 0, 10, None);
            Assert.Contains("echo left", Encoding.UTF8.GetString(page.Entries[^1].Json.Span));
        }

        Assert.Empty(turns.Log.Lines);
    }

    [Fact]
    public async Task What_a_crash_left_is_run_at_the_next_start()
    {
        await using var turns = new TurnHarness(EchoAsync);
        await turns.Store.TryCreateAsync(turns.Conversation(), OpeningActivity.Create(turns.Conversation()), None);
        await turns.Store.AppendAsync(TurnHarness.Talk, TurnHarness.Message("a"), None);
        await turns.Store.AppendAsync(TurnHarness.Talk, TurnHarness.Message("b"), None);
        await turns.Store.TryStartAsync((await turns.Store.FindPendingAsync(TurnHarness.Talk, None))!, None);
        // As after a reboot with a wrong clock.
        turns.Clock.AdjustTime(turns.Clock.GetUtcNow().AddDays(-1));

        await turns.StartWorkersAsync();
        await turns.StartSweeperAsync();
        while (await turns.Store.FindPendingAsync(TurnHarness.Talk, None) is not null)
        {
            await Task.Delay(1);
        }

        Assert.Equal(["> a", "> b", "< hello", "< echo a", "< echo b"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_not_acknowledged()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        turns.Disk = new StorageUnavailableException();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => turns.PostAsync("question"));
        turns.Disk = null;
        await turns.PostAsync("question");
        await turns.SettleAsync();
        Assert.Equal(["< hello", "> question", "< echo question"], await turns.ReadTalkAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_turn_that_cannot_be_committed_waits_for_the_disk_and_answers_then(bool the_disk_fails_at_the_start)
    {
        TurnHarness? harness = null;
        var runs = 0;
        await using var turns = harness = await new TurnHarness(async (turn, state, ct) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message && runs++ == 0)
            {
                harness!.Disk = new StorageUnavailableException();
            }

            await EchoAsync(turn, state, ct);
        }).StartAsync();
        if (the_disk_fails_at_the_start)
        {
            await turns.Store.AppendAsync(TurnHarness.Talk, TurnHarness.Message("question"), None);
            turns.Disk = new StorageUnavailableException();
            await turns.SettleAsync();
            Assert.Equal(0, runs++);
        }
        else
        {
            await turns.PostAsync("question");
            await turns.SettleAsync();
            Assert.Equal(1, runs);
        }

        Assert.Equal(["< hello", "> question"], await turns.ReadTalkAsync());
        turns.Disk = null;
        while (await turns.Store.FindPendingAsync(TurnHarness.Talk, None) is not null)
        {
            turns.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        await turns.SettleAsync();
        Assert.Equal(["< hello", "> question", "< echo question"], await turns.ReadTalkAsync());
        Assert.Equal(0, turns.Scheduler.Count);
    }

    [Fact]
    public async Task A_start_whose_greeting_cannot_be_stored_fails_and_greets_at_the_next()
    {
        TurnHarness? harness = null;
        var runs = 0;
        await using var turns = harness = new TurnHarness(async (turn, state, ct) =>
        {
            harness!.Disk = runs++ == 0 ? new StorageUnavailableException() : null;
            await EchoAsync(turn, state, ct);
        });
        await turns.StartWorkersAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => turns.Inbox.StartAsync(turns.Conversation(), None));
        Assert.Empty(await turns.ReadAsync());

        turns.Disk = null;
        var again = turns.Inbox.StartAsync(turns.Conversation(), None);
        while (!again.IsCompleted)
        {
            turns.Clock.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        Assert.False(await again);
        Assert.Equal(["< hello"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task Stopping_finishes_the_turn_that_runs_and_leaves_the_next()
    {
        var started = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        await using var turns = await new TurnHarness(async (turn, state, ct) =>
        {
            if (turn.Activity.Text == "running")
            {
                started.SetResult();
                await go.Task;
            }

            await EchoAsync(turn, state, ct);
        }).StartAsync();
        await turns.PostAsync("running");
        await turns.PostAsync("waiting");
        await started.Task;

        var stop = turns.Scheduler.StopAsync(None);
        Assert.False(stop.IsCompleted);
        go.SetResult();
        await stop;
        Assert.Equal(["< hello", "> running", "> waiting", "< echo running"], await turns.ReadTalkAsync());
        Assert.Equal("id of waiting", (await turns.Store.FindPendingAsync(TurnHarness.Talk, None))!.ActivityId);
    }

    [Fact]
    public async Task A_turn_that_erases_leaves_only_its_replies()
    {
        await using var turns = await new TurnHarness(async (turn, state, ct) =>
        {
            await CountAsync(turn, state, ct);
            turn.TurnState.Get<TurnEffects>().EraseConversation = turn.Activity.Text == "forget me";
        }).StartAsync();
        await turns.PostAsync("forget me");
        await turns.SettleAsync();
        Assert.Equal(["< count 2"], await turns.ReadTalkAsync());
        await turns.PostAsync("again");
        await turns.SettleAsync();
        Assert.Equal("< count 1", (await turns.ReadTalkAsync())[^1]);
    }

    [Fact]
    public async Task No_conversation_is_kept_in_memory_when_its_turns_are_done()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        for (var i = 0; i < 100; i++)
        {
            await turns.Inbox.StartAsync(turns.Conversation() with { Id = new ConversationId($"talk {i}") }, None);
        }

        await turns.SettleAsync();
        Assert.Equal(0, turns.Scheduler.Count);
    }

    [Fact]
    public async Task Who_asks_for_replies_in_the_response_gets_them_in_the_log()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        var json = TurnHarness.Message("question").Json.ToArray();
        byte[] expecting = [.. "{\"deliveryMode\":\"expectReplies\","u8, .. json.AsSpan(1)];
        await turns.Inbox.ReceiveAsync(TurnHarness.Talk, TurnHarness.Message("question") with { Json = expecting }, None);
        await turns.SettleAsync();
        Assert.Equal("< echo question", (await turns.ReadTalkAsync())[^1]);
    }

    [Fact]
    public async Task What_cannot_be_read_as_an_activity_gets_an_apology()
    {
        await using var turns = await new TurnHarness(EchoAsync).StartAsync();
        await turns.Inbox.ReceiveAsync(TurnHarness.Talk, new Incoming("x", null, "{\"id\":{\"no\":1}}"u8.ToArray(), IsVisible: false), None);
        await turns.SettleAsync();
        Assert.Equal("< " + Apology.In(Language.French), (await turns.ReadTalkAsync())[^1]);
    }

    private static async Task EchoAsync(ITurnContext turn, ConversationState state, CancellationToken cancellationToken)
    {
        var text = turn.Activity.Type == ActivityTypes.Message ? "echo " + turn.Activity.Text : "hello";
        await turn.SendActivityAsync(text, cancellationToken: cancellationToken);
    }

    private static async Task CountAsync(ITurnContext turn, ConversationState state, CancellationToken cancellationToken)
    {
        var property = state.CreateProperty<string>("count");
        var count = int.Parse(await property.GetAsync(turn, () => "0", cancellationToken)) + 1;
        await property.SetAsync(turn, $"{count}", cancellationToken);
        await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
        await turn.SendActivityAsync($"count {count}", cancellationToken: cancellationToken);
    }

    /// <summary>As another instance would: a message of the same conversation, whose turn sets the count to 100.</summary>
    private static async Task WriteElsewhereAsync(TurnHarness turns)
    {
        var receipt = await turns.Store.AppendAsync(TurnHarness.Talk, TurnHarness.Message("elsewhere"), None);
        var state = new StateWrite("directline/conversations/talk", StateWire.Write(new Dictionary<string, object> { ["count"] = "100" }));
        Assert.True(await turns.Store.TryCommitAsync(Commit(receipt!.Value.Position) with { State = [state] }, None));
    }

    private static TurnCommit Commit(long position) =>
        new(TurnHarness.Talk, position, [], [], new Dictionary<string, long>(), Locale: null, EraseConversation: false);
}
