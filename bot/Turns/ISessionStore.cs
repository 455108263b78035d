namespace StudentHealth.Bot.Turns;

/// <summary>
/// Conversations, their logs (inbox and outbox in one) and their state. Each write is durable when its task ends.
/// </summary>
public interface ISessionStore
{
    /// <summary>False where the conversation is there already; nothing is changed then.</summary>
    Task<bool> TryCreateAsync(Conversation conversation, CancellationToken cancellationToken);

    Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>
    /// Appends what a student sent, unless <see cref="Incoming.DeduplicationKey"/> is in the log already: then the first
    /// one's id comes back with <see cref="Receipt.IsDuplicate"/>.
    /// </summary>
    Task<Receipt> AppendAsync(ConversationId id, Incoming incoming, CancellationToken cancellationToken);

    /// <summary>What stands after the position, at most <paramref name="limit"/> entries, in order.</summary>
    Task<LogPage> ReadAsync(ConversationId id, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The oldest message of the conversation whose turn is not done, null where all are.</summary>
    Task<PendingTurn?> FindPendingAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>Conversations with a turn that is not done, for the sweeper after a crash.</summary>
    Task<IReadOnlyList<ConversationId>> FindUnfinishedAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Counts that the turn is about to run, before it runs: a turn that ends the process is counted too. Gives the new count.</summary>
    Task<int> CountAttemptAsync(ConversationId id, long position, CancellationToken cancellationToken);

    /// <summary>The state items of these keys that exist, with their versions.</summary>
    Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(ConversationId id, IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// One transaction: checks the versions that were read, writes state and replies, marks the message as done, gives
    /// positions and strictly increasing timestamps. False on a version conflict or where the turn is done already.
    /// </summary>
    Task<bool> TryCommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Deletes the conversation with its log and state.</summary>
    Task EraseAsync(ConversationId id, CancellationToken cancellationToken);
}
