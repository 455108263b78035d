namespace StudentHealth.Bot.Turns;

/// <summary>
/// What a channel reads of a conversation. Subscribe first and read then, or what is appended in between is not
/// signalled.
/// </summary>
public sealed class ConversationFeed(ISessionStore store)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, List<FeedSubscription>> _subscriptions = [];

    /// <summary>What clients see after the position, at most <paramref name="limit"/> entries; empty for an unknown conversation.</summary>
    public Task<LogPage> ReadAsync(ConversationId id, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(id, after, limit, cancellationToken);

    public FeedSubscription Subscribe(ConversationId id)
    {
        var subscription = new FeedSubscription(ended => Remove(id, ended));
        lock (_gate)
        {
            if (!_subscriptions.TryGetValue(id, out var list))
            {
                _subscriptions[id] = list = [];
            }

            list.Add(subscription);
        }

        return subscription;
    }

    internal void SignalGrowth(ConversationId id) => ForEach(id, static (subscription, _) => subscription.SignalGrowth(), default);

    /// <summary>To the sockets that are open now, and nowhere else.</summary>
    internal void Send(ConversationId id, ReadOnlyMemory<byte> activity) => ForEach(id, static (subscription, json) => subscription.Send(json), activity);

    private void ForEach(ConversationId id, Action<FeedSubscription, ReadOnlyMemory<byte>> tell, ReadOnlyMemory<byte> activity)
    {
        lock (_gate)
        {
            if (_subscriptions.TryGetValue(id, out var list))
            {
                foreach (var subscription in list)
                {
                    tell(subscription, activity);
                }
            }
        }
    }

    private void Remove(ConversationId id, FeedSubscription ended)
    {
        lock (_gate)
        {
            if (_subscriptions.TryGetValue(id, out var list) && list.Remove(ended) && list.Count == 0)
            {
                _subscriptions.Remove(id);
            }
        }
    }
}
