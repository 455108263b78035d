using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// A turn as an adapter runs it. What is sent passes the handlers in the order in which they were registered, and
/// then the adapter.
/// </summary>
public class TurnContext : ITurnContext, IDisposable
{
    private const string TurnKey = "turn";
    private const string LocaleKey = "locale";

    private readonly List<SendActivitiesHandler> onSendActivities = [];
    private readonly List<UpdateActivityHandler> onUpdateActivity = [];
    private readonly List<DeleteActivityHandler> onDeleteActivity = [];
    private bool disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
        BufferedReplyActivities = [];
    }

    /// <summary>The same turn about another activity: state, handlers and buffered replies are shared.</summary>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;
        if (turnContext is TurnContext other)
        {
            onSendActivities = other.onSendActivities;
            onUpdateActivity = other.onUpdateActivity;
            onDeleteActivity = other.onDeleteActivity;
            BufferedReplyActivities = other.BufferedReplyActivities;
        }
        else
        {
            BufferedReplyActivities = [];
        }
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; }

    /// <summary>The locale of this turn, kept as <c>locale</c> in the turn's memory scope; null if none was set.</summary>
    public string Locale
    {
        get => TurnState.Get<IDictionary<string, object>>(TurnKey) is { } turn && turn.TryGetValue(LocaleKey, out var locale) ? locale as string : null;
        set
        {
            var turn = TurnState.Get<IDictionary<string, object>>(TurnKey);
            if (turn is null)
            {
                turn = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
                TurnState.Set(TurnKey, turn);
            }

            turn[LocaleKey] = value;
        }
    }

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    /// <summary>What was sent in answer to an activity whose <c>deliveryMode</c> is <c>expectReplies</c>: the adapter returns it.</summary>
    public List<Activity> BufferedReplyActivities { get; }

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        AssertNotDisposed(nameof(OnSendActivities));
        onSendActivities.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        AssertNotDisposed(nameof(OnUpdateActivity));
        onUpdateActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        AssertNotDisposed(nameof(OnDeleteActivity));
        onDeleteActivity.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    public async Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(SendActivityAsync));
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var message = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            message.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            message.InputHint = inputHint;
        }

        return await SendActivityAsync(message, cancellationToken);
    }

    /// <summary>Sends the activity. If a handler kept it back, the response has no id.</summary>
    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(SendActivityAsync));
        BotAssert.ActivityNotNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(SendActivitiesAsync));
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var reference = Activity.GetConversationReference();
        var toSend = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            toSend.Add(activity.ApplyConversationReference(reference));
        }

        return SendFromHandlerAsync(0);

        Task<ResourceResponse[]> SendFromHandlerAsync(int index) => index < onSendActivities.Count
            ? onSendActivities[index](this, toSend, () => SendFromHandlerAsync(index + 1))
            : DeliverAsync(toSend, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(UpdateActivityAsync));
        BotAssert.ActivityNotNull(activity);
        var update = activity.ApplyConversationReference(Activity.GetConversationReference());
        return UpdateFromHandlerAsync(0);

        Task<ResourceResponse> UpdateFromHandlerAsync(int index) => index < onUpdateActivity.Count
            ? onUpdateActivity[index](this, update, () => UpdateFromHandlerAsync(index + 1))
            : Adapter.UpdateActivityAsync(this, update, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(DeleteActivityAsync));
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        AssertNotDisposed(nameof(DeleteActivityAsync));
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteFromHandlerAsync(0);

        Task DeleteFromHandlerAsync(int index) => index < onDeleteActivity.Count
            ? onDeleteActivity[index](this, conversationReference, () => DeleteFromHandlerAsync(index + 1))
            : Adapter.DeleteActivityAsync(this, conversationReference, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private async Task<ResourceResponse[]> DeliverAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, activities.ToArray(), cancellationToken);

        if (responses is not null && Activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            for (var i = 0; i < responses.Length && i < activities.Count; i++)
            {
                activities[i].Id = responses[i].Id;
            }
        }

        Responded |= activities.Exists(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                // It does not pass the adapter, which would have kept it for the answer to the request.
                TurnState[BotAdapter.InvokeResponseKey] = activity;
            }
        }

        return activities.ConvertAll(_ => new ResourceResponse()).ToArray();
    }

    // An answer that was not awaited comes when the turn is over: it must fail, not vanish.
    private void AssertNotDisposed(string member)
    {
        if (disposed)
        {
            throw new ObjectDisposedException(member);
        }
    }
}
