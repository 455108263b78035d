using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A channel in memory, for tests: what is given to it is completed into an activity from the user of
/// <see cref="Conversation"/>, and what the bot sends waits in <see cref="ActiveQueue"/>.
/// </summary>
public class TestAdapter : BotAdapter
{
    private readonly Lock activityLock = new();
    private readonly Lock queueLock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> waiting = new();
    private int nextId;

    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity)
    {
    }

    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        Conversation = conversation ?? DefaultConversation(Connector.Channels.Test);
        EnableTrace = sendTraceActivity;
    }

    /// <summary>Whether a bot's traces are replies, too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The locale of activities that the adapter makes.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>The bot's replies that nobody took yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    public ConversationReference Conversation { get; set; }

    /// <summary>A conversation on the channel "test"; the ids are the names in lower case.</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Connector.Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(isGroup: false, conversationType: name, id: name),
        User = new ChannelAccount(id: user.ToLowerInvariant(), name: user),
        Bot = new ChannelAccount(id: bot.ToLowerInvariant(), name: bot),
        Locale = "en-us",
    };

    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Completes the activity with what the conversation knows and an id, and runs a turn with it.</summary>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        lock (activityLock)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;
            if (activity.From is null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            {
                activity.From = Conversation.User;
            }

            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = NextId();
            if (activity.Timestamp is null || activity.Timestamp == default(DateTimeOffset))
            {
                activity.Timestamp = TimeProvider.System.GetUtcNow();
            }

            if (activity.LocalTimestamp is null || activity.LocalTimestamp == default(DateTimeOffset))
            {
                activity.LocalTimestamp = TimeProvider.System.GetLocalNow();
            }
        }

        using var turnContext = CreateTurnContext(activity);
        await RunPipelineAsync(turnContext, callback, cancellationToken);
    }

    /// <summary>Queues the activities as replies; a delay is waited for instead, and a trace dropped unless traces are enabled.</summary>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            var activity = activities[i];
            if (string.IsNullOrEmpty(activity.Id))
            {
                activity.Id = Guid.NewGuid().ToString("n");
            }

            activity.Timestamp ??= TimeProvider.System.GetUtcNow();
            switch (activity.Type)
            {
                case ActivityTypesEx.Delay:
                    // The value is what a test's author wrote: an int mostly.
                    await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken);
                    break;

                case ActivityTypes.Trace when !EnableTrace:
                    break;

                default:
                    Enqueue(activity);
                    break;
            }

            responses[i] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces a reply that nobody took yet. If there is none with that id, the response has no id.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (queueLock)
        {
            var found = false;
            foreach (var reply in TakeAll())
            {
                var replaced = reply.Id == activity.Id;
                found |= replaced;
                ActiveQueue.Enqueue(replaced ? activity : reply);
            }

            return Task.FromResult(found ? new ResourceResponse(activity.Id) : new ResourceResponse());
        }
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (queueLock)
        {
            foreach (var reply in TakeAll().Where(reply => reply.Id != reference.ActivityId))
            {
                ActiveQueue.Enqueue(reply);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Opens a conversation on the channel: drops what waits, and gives the bot the update that a channel sends.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (queueLock)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        var turnContext = CreateTurnContext(update);
        return callback(turnContext, cancellationToken);
    }

    /// <summary>The next reply of the bot; null if none waits.</summary>
    public IActivity GetNextReply()
    {
        lock (queueLock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The next reply of the bot, now or when it comes.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (queueLock)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            var waiter = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
            waiting.Enqueue(waiter);
            return waiter.Task;
        }
    }

    /// <summary>A message of the user.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount(id: "user1", name: "User1"),
        Bot = new ChannelAccount(id: "bot", name: "Bot"),
        Conversation = new ConversationAccount(isGroup: false, conversationType: "convo1", id: "Conversation1"),
        Locale = "en-us",
    };

    private string NextId() => (Interlocked.Increment(ref nextId) - 1).ToString(CultureInfo.InvariantCulture);

    private void Enqueue(Activity reply)
    {
        lock (queueLock)
        {
            while (waiting.TryDequeue(out var waiter))
            {
                // One who gave up waiting must not swallow the reply.
                if (waiter.TrySetResult(reply))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(reply);
        }
    }

    private List<Activity> TakeAll()
    {
        var all = ActiveQueue.ToList();
        ActiveQueue.Clear();
        return all;
    }
}
