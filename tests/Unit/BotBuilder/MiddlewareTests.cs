using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed class MiddlewareTests
{
    [Fact]
    public async Task The_first_middleware_is_the_outermost_and_a_set_can_be_in_a_set()
    {
        var order = new List<string>();
        var inner = new MiddlewareSet().Use(Note("b")).Use(Note("c"));

        await new MiddlewareSet().Use(Note("a")).Use(inner).Use(Note("d")).ReceiveActivityWithStatusAsync(null, (_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(["a", "b", "c", "/c", "/b", "d", "bot", "/d", "/a"], order);

        AnonymousReceiveMiddleware Note(string name) => new(async (_, next, cancellationToken) =>
        {
            order.Add(name);
            await next(cancellationToken);
            order.Add($"/{name}");
        });
    }

    [Fact]
    public async Task A_middleware_that_does_not_go_on_ends_the_turn()
    {
        var reached = false;

        await new MiddlewareSet().Use(new AnonymousReceiveMiddleware((_, _, _) => Task.CompletedTask)).ReceiveActivityWithStatusAsync(null, (_, _) =>
        {
            reached = true;
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.False(reached);
        Assert.Throws<ArgumentNullException>(() => new MiddlewareSet().Use(null));
    }

    [Fact]
    public async Task Typing_is_shown_until_the_bot_says_something_and_is_no_response()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 20, period: 50));

        await adapter.ProcessActivityAsync((Activity)adapter.MakeActivity("question"), async (turn, cancellationToken) =>
        {
            // How many there are depends on the machine; that there are several before the answer does not.
            while (adapter.ActiveQueue.Count < 2)
            {
                await Task.Delay(10, cancellationToken);
            }

            Assert.False(turn.Responded);
            await turn.SendActivityAsync("answer", cancellationToken: cancellationToken);
            await Task.Delay(200, cancellationToken);
        });

        var replies = adapter.ActiveQueue.Select(reply => reply.Type).ToList();
        Assert.Equal(ActivityTypes.Message, replies[^1]);
        Assert.All(replies.SkipLast(1), type => Assert.Equal(ActivityTypes.Typing, type));
    }

    [Fact]
    public async Task A_quick_answer_shows_no_typing_and_an_error_after_the_turn_can_still_be_told()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 5000));
        adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        await new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync("answer", cancellationToken: cancellationToken);
            throw new TimeoutException();
        })
            .Test("question", "answer")
            .AssertReply("sorry")
            .StartTestAsync();
    }

    [Fact]
    public void Typing_has_times()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(period: 0));
    }

    [Theory]
    [InlineData(Channels.Emulator, "a & b", """<speak version="1.0" xml:lang="en-us" xmlns="http://www.w3.org/2001/10/synthesis"><voice name="Denise">a &amp; b</voice></speak>""")]
    [InlineData(Channels.DirectlineSpeech, "a <break/> b", """<speak version="1.0" xml:lang="en-us" xmlns="http://www.w3.org/2001/10/synthesis"><voice name="Denise">a <break/> b</voice></speak>""")]
    [InlineData(Channels.Telephony, "<voice name='x'>a</voice>", """<speak version="1.0" xml:lang="en-us" xmlns="http://www.w3.org/2001/10/synthesis"><voice name='x'>a</voice></speak>""")]
    [InlineData(Channels.Emulator, "<speak>a</speak>", "<speak>a</speak>")]
    [InlineData(Channels.Directline, "a", "a")]
    public async Task Channels_that_speak_get_a_voice(string channel, string text, string speech)
    {
        await new TestFlow(new TestAdapter(channel).Use(new SetSpeakMiddleware("Denise", fallbackToTextForSpeak: true)), (turn, cancellationToken) => turn.SendActivityAsync(text, cancellationToken: cancellationToken))
            .Send("x")
            .AssertReply(reply => Assert.Equal(speech, reply.AsMessageActivity().Speak))
            .StartTestAsync();
    }

    [Fact]
    public async Task Speech_that_is_wrong_markup_is_an_error()
    {
        var flow = new TestFlow(new TestAdapter(Channels.Emulator).Use(new SetSpeakMiddleware("Denise", fallbackToTextForSpeak: true)), (turn, cancellationToken) => turn.SendActivityAsync("<speak>a", cancellationToken: cancellationToken));

        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Send("x").StartTestAsync());
    }

    [Theory]
    [InlineData("this is <at id='1'>Tom</at>test", "this is Tom test")]
    [InlineData("<at>Tom</at> and <AT>Ann</AT>", "Tom and Ann")]
    [InlineData("no tag", "no tag")]
    [InlineData("<at>open", "open")]
    public async Task Mentions_lose_their_tags_and_keep_their_names(string text, string normal)
    {
        var message = await NormalizeAsync(new NormalizeMentionsMiddleware(), text, """{"type":"mention","text":"<at>Tom</at>","mentioned":{"id":"tom"}}""");

        Assert.Equal(normal, message.Text);
        Assert.Equal("Tom", message.Entities.Single().GetAs<Mention>().Text);
    }

    [Fact]
    public async Task The_mention_of_the_bot_goes_altogether_unless_told()
    {
        const string entity = """{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot"}}""";

        var removed = await NormalizeAsync(new NormalizeMentionsMiddleware(), "<at>Bot</at> hello", entity);
        var kept = await NormalizeAsync(new NormalizeMentionsMiddleware { RemoveRecipientMention = false }, "<at>Bot</at> hello", entity);

        Assert.Equal("hello", removed.Text);
        Assert.Empty(removed.Entities);
        Assert.Equal("Bot hello", kept.Text);
        Assert.Single(kept.Entities);
    }

    [Fact]
    public async Task Storage_and_states_are_offered_to_every_turn_and_outlive_it()
    {
        var storage = new DisposableStorage();
        var state = new UserState(storage);
        var adapter = new TestAdapter();
        adapter.UseStorage(storage).UseBotState(state);

        for (var turn = 0; turn < 2; turn++)
        {
            await adapter.SendTextToBotAsync("x", (context, _) =>
            {
                Assert.Same(storage, context.TurnState.Get<IStorage>());
                Assert.Same(state, context.TurnState.Get<UserState>());
                return Task.CompletedTask;
            }, CancellationToken.None);
        }

        Assert.False(storage.Disposed);
    }

    private static async Task<Activity> NormalizeAsync(NormalizeMentionsMiddleware middleware, string text, string entity)
    {
        var message = ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes($$"""{"type":"message","recipient":{"id":"bot"},"entities":[{{entity}}]}"""));
        message.Text = text;
        using var turn = new TurnContext(new TestAdapter(), message);
        await middleware.OnTurnAsync(turn, _ => Task.CompletedTask);
        return message;
    }

    private sealed class DisposableStorage : IStorage, IDisposable
    {
        private readonly IStorage inner = new MemoryStorage();

        public bool Disposed { get; private set; }

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => inner.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) => inner.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

        public void Dispose() => Disposed = true;
    }
}
