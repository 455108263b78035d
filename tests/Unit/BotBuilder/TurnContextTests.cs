using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter adapter = new();

    [Fact]
    public async Task What_is_sent_is_addressed_to_the_sender_in_reply_to_the_message()
    {
        using var turn = adapter.Turn(new Activity(ActivityTypes.Message)
        {
            Id = "in",
            ChannelId = "directline",
            ServiceUrl = "https://example.org",
            Locale = "fr",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "c"),
        });

        await turn.SendActivityAsync("bonjour", "<speak>bonjour</speak>", InputHints.ExpectingInput);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("bonjour", "<speak>bonjour</speak>", "expectingInput"), (sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user", "c", "in"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId));
        Assert.Equal(("directline", "https://example.org", "fr"), (sent.ChannelId, sent.ServiceUrl, sent.Locale));
    }

    [Fact]
    public async Task A_sent_activity_has_the_id_that_the_adapter_gave_it()
    {
        using var turn = adapter.Turn();
        var message = MessageFactory.Text("x");

        var response = await turn.SendActivityAsync(message);

        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", message.Id);
    }

    [Fact]
    public async Task Traces_are_no_response()
    {
        using var turn = adapter.Turn();

        await turn.TraceActivityAsync("trace", new { A = 1 });
        Assert.False(turn.Responded);

        await turn.SendActivityAsync("x");
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_run_in_order_around_the_sending_and_see_what_they_change()
    {
        using var turn = adapter.Turn();
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first");
            activities[0].Text += "1";
            var responses = await next();
            order.Add("first after");
            return responses;
        }).OnSendActivities((_, activities, next) =>
        {
            order.Add("second");
            activities[0].Text += "2";
            return next();
        });

        await turn.SendActivityAsync("x");

        Assert.Equal(["first", "second", "first after"], order);
        Assert.Equal("x12", adapter.Sent.Single().Text);
    }

    [Fact]
    public async Task A_handler_can_keep_an_activity_back()
    {
        using var turn = adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));

        var response = await turn.SendActivityAsync("x");

        Assert.Null(response.Id);
        Assert.Empty(adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task Updates_and_deletions_pass_their_handlers()
    {
        using var turn = adapter.Turn();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            activity.Text = "changed";
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            reference.ActivityId = "other";
            return next();
        });

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "1", Text = "x" });
        await turn.DeleteActivityAsync("1");

        Assert.Equal("1", response.Id);
        Assert.Equal("changed", adapter.Updated.Single().Text);
        Assert.Equal("other", adapter.Deleted.Single().ActivityId);
    }

    [Fact]
    public async Task Where_replies_are_expected_they_are_buffered_and_not_sent()
    {
        using var turn = adapter.Turn(new Activity(ActivityTypes.Message) { DeliveryMode = DeliveryModes.ExpectReplies });

        await turn.SendActivitiesAsync([MessageFactory.Text("a"), new Activity(ActivityTypesEx.InvokeResponse)]);

        Assert.Empty(adapter.Sent);
        Assert.Equal(["message", "invokeResponse"], turn.BufferedReplyActivities.Select(activity => activity.Type));
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task A_turn_that_is_over_sends_nothing_more()
    {
        var turn = adapter.Turn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("x"));
    }

    [Fact]
    public async Task Nothing_cannot_be_sent()
    {
        using var turn = adapter.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(" "));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));
    }

    [Fact]
    public void A_turn_state_disposes_what_it_holds()
    {
        var turn = adapter.Turn();
        var disposable = new CancellationTokenSource();
        turn.TurnState.Add(disposable);

        turn.Dispose();

        Assert.Throws<ObjectDisposedException>(disposable.Cancel);
    }

    [Fact]
    public void A_key_of_a_turn_state_is_taken_once_but_can_be_set_again()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Add("k", "a");

        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("k", "b"));
        turn.TurnState.Set("k", "c");

        Assert.Equal("c", turn.TurnState.Get<string>("k"));
        Assert.Null(turn.TurnState.Get<Activity>("k"));
        Assert.Null(turn.TurnState.Get<Activity>());
        Assert.Throws<ArgumentNullException>(() => turn.TurnState.Get<string>(null));
    }

    [Fact]
    public void The_same_turn_about_another_activity_shares_its_state()
    {
        using var turn = adapter.Turn();
        turn.TurnState.Set("k", "v");
        turn.Locale = "es";

        var other = new TurnContext(turn, new Activity(ActivityTypes.Event));

        Assert.Equal("event", other.Activity.Type);
        Assert.Equal("v", other.TurnState.Get<string>("k"));
        Assert.Equal("es", other.Locale);
    }

    [Fact]
    public async Task The_locale_of_a_message_is_the_culture_of_its_turn_if_there_is_such_a_culture()
    {
        foreach (var (locale, culture) in new[] { ("fr-FR", "fr-FR"), ("es", "es"), ("xx-nowhere-1", "es") })
        {
            await adapter.RunAsync(new Activity(ActivityTypes.Message) { Locale = locale }, (turn, _) =>
            {
                Assert.Equal(locale, ((TurnContext)turn).Locale);
                if (culture != "es" || locale == "es")
                {
                    Assert.Equal(culture, System.Globalization.CultureInfo.CurrentCulture.Name);
                }

                return Task.CompletedTask;
            });
        }
    }

    [Fact]
    public async Task An_error_of_a_turn_goes_to_its_handler_or_to_the_caller()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => adapter.RunAsync(new Activity(), (_, _) => throw new TimeoutException()));

        Exception? seen = null;
        adapter.OnTurnError = (_, exception) =>
        {
            seen = exception;
            return Task.CompletedTask;
        };
        await adapter.RunAsync(new Activity(), (_, _) => throw new TimeoutException());

        Assert.IsType<TimeoutException>(seen);
    }

    [Fact]
    public async Task A_continued_conversation_starts_with_an_event_from_the_user()
    {
        var reference = new ConversationReference { ChannelId = "directline", Bot = new ChannelAccount("bot"), User = new ChannelAccount("user"), Conversation = new ConversationAccount(id: "c") };

        await adapter.ContinueConversationAsync("bot", reference, async (turn, cancellationToken) =>
        {
            Assert.Equal(("event", "ContinueConversation", "user"), (turn.Activity.Type, turn.Activity.Name, turn.Activity.From.Id));
            await turn.SendActivityAsync("rappel", cancellationToken: cancellationToken);
        }, CancellationToken.None);

        Assert.Equal("user", adapter.Sent.Single().Recipient.Id);
    }

    private sealed class RecordingAdapter : BotAdapter
    {
        public List<Activity> Sent { get; } = [];

        public List<Activity> Updated { get; } = [];

        public List<ConversationReference> Deleted { get; } = [];

        public TurnContext Turn(Activity? activity = null) => new(this, activity ?? new Activity(ActivityTypes.Message));

        public async Task RunAsync(Activity activity, BotCallbackHandler bot)
        {
            using var turn = Turn(activity);
            await RunPipelineAsync(turn, bot, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
        {
            Sent.AddRange(activities);
            return Task.FromResult(activities.Select((_, index) => new ResourceResponse($"sent-{index + 1}")).ToArray());
        }

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Updated.Add(activity);
            return Task.FromResult(new ResourceResponse(activity.Id));
        }

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
        {
            Deleted.Add(reference);
            return Task.CompletedTask;
        }
    }
}
