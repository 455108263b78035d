using StudentHealth.Bot.Storage;

namespace StudentHealth.Bot.Turns;

/// <summary>What a channel calls when something comes in.</summary>
public sealed class Inbox(ISessionStore store, TurnScheduler turns, ConversationFeed feed)
{
    /// <summary>
    /// Creates the conversation and greets, once: whoever starts it again gets the same one, also where a crash came
    /// between. The greeting is in the log when the task ends. False where the conversation was there already.
    /// </summary>
    public async Task<bool> StartAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var isNew = await store.TryCreateAsync(conversation, OpeningActivity.Create(conversation), cancellationToken);
        if (await IsOpeningPendingAsync(conversation.Id, cancellationToken))
        {
            await turns.Schedule(conversation.Id).WaitAsync(cancellationToken);
            if (await IsOpeningPendingAsync(conversation.Id, cancellationToken))
            {
                throw new StorageUnavailableException("The greeting could not be stored.");
            }
        }

        return isNew;
    }

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    /// <summary>
    /// Puts what came in into the log, durably, and has its turn run in the background. The request is to be acknowledged
    /// when the task ends, not before. Null where there is no such conversation.
    /// </summary>
    public async Task<Receipt?> ReceiveAsync(ConversationId id, Incoming incoming, CancellationToken cancellationToken)
    {
        var receipt = await store.AppendAsync(id, incoming, cancellationToken);
        if (receipt is { IsDuplicate: false })
        {
            feed.SignalGrowth(id);
            _ = turns.Schedule(id);
        }

        return receipt;
    }

    private async Task<bool> IsOpeningPendingAsync(ConversationId id, CancellationToken cancellationToken) =>
        await store.FindPendingAsync(id, cancellationToken) is { Position: OpeningActivity.Position };
}
