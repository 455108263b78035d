using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.Bot.Storage;
using StudentHealth.Dialogs;
using StudentHealth.Dialogs.Institutions;
using StudentHealth.Dialogs.Wire;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Turns;

/// <summary>
/// One turn's way to the channel: collects the replies, each with its final id, until the turn commits. Only
/// <c>typing</c> goes out at once, to open sockets.
/// </summary>
internal sealed class TurnAdapter(Conversation conversation, ConversationFeed feed, TimeProvider time) : BotAdapter
{
    private readonly Lock _gate = new();
    private readonly List<Reply> _replies = [];
    private bool _isOver;

    /// <summary>The language of the last message sent, null where none said one.</summary>
    public string? Locale { get; private set; }

    private bool HasAnswer
    {
        get
        {
            lock (_gate)
            {
                return _replies.Exists(reply => reply.IsVisible);
            }
        }
    }

    public async Task RunAsync(Activity activity, TurnEffects effects, IBot bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add(effects);
        if (conversation.Institution is { } key)
        {
            context.TurnState.Add(new HostInstitution(key));
        }

        await RunPipelineAsync(context, bot.OnTurnAsync, cancellationToken);
        if (activity.Type == ActivityTypes.Message && !HasAnswer)
        {
            throw new UnansweredMessageException();
        }
    }

    /// <summary>Ends the turn, whatever still runs of it: from now on sending throws.</summary>
    public IReadOnlyList<Reply> End()
    {
        lock (_gate)
        {
            _isOver = true;
            return _replies;
        }
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(Send(turnContext, activities[i]));
        }

        return Task.FromResult(responses);
    }

    /// <summary>Changes a reply of the same turn; what was committed is history.</summary>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var index = FindReply(activity.Id);
            Address(turnContext, activity, activity.Id);
            _replies[index] = _replies[index] with { Json = ActivityWire.Write(activity) };
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <summary>Takes back a reply of the same turn.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _replies.RemoveAt(FindReply(reference.ActivityId));
        }

        return Task.CompletedTask;
    }

    private string Send(ITurnContext turnContext, Activity activity)
    {
        var id = ActivityIds.Create();
        Address(turnContext, activity, id);
        lock (_gate)
        {
            ThrowIfOver();
            switch (activity.Type)
            {
                case ActivityTypes.Typing:
                    feed.Send(conversation.Id, ActivityTimestamp.Splice(ActivityWire.Write(activity), time.GetUtcNow()));
                    break;

                // For the developer's emulator, the webhook's answer and a scripted pause: nothing that a log could keep.
                case ActivityTypes.Trace or ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay:
                    break;

                default:
                    // Web Chat shows an error row for these two.
                    var isVisible = activity.Type is not (ActivityTypes.Handoff or ActivityTypes.EndOfConversation);
                    _replies.Add(new Reply(id, ActivityWire.Write(activity), isVisible));
                    Locale = activity.Type == ActivityTypes.Message && IsSaid(activity.Locale) ? activity.Locale : Locale;
                    break;
            }
        }

        return id;
    }

    private void Address(ITurnContext turnContext, Activity activity, string id)
    {
        activity.Id = id;
        activity.Timestamp = null;
        activity.From = new ChannelAccount(BotAccount.Id, BotAccount.Name, RoleTypes.Bot);
        activity.Recipient = new ChannelAccount(conversation.UserId, role: RoleTypes.User);

        // Nobody asked for a greeting; and a client would wait for a message that it never sees.
        activity.ReplyToId = turnContext.Activity.Type == ActivityTypes.ConversationUpdate ? null : turnContext.Activity.Id;
    }

    /// <summary>Not <c>fr-FR</c>: that is the page's tag, which the framework gives a reply where the bot has not set the turn's.</summary>
    private static bool IsSaid(string? locale) => LanguageCodes.TryParse(locale, out var language) && language.Code() == locale;

    private int FindReply(string id)
    {
        ThrowIfOver();
        var index = _replies.FindIndex(reply => reply.ActivityId == id);
        return index >= 0 ? index : throw new NotSupportedException("Only an activity that was sent in the same turn can be updated or deleted.");
    }

    private void ThrowIfOver()
    {
        if (_isOver)
        {
            throw new InvalidOperationException("The turn is over: nothing can be sent any more.");
        }
    }
}
