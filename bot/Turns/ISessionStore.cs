using StudentHealth.Bot.Storage;

namespace StudentHealth.Bot.Turns;

/// <summary>
/// Conversations, their logs (inbox and outbox in one) and their state. Each write is durable when its task ends.
/// A store that cannot be reached or written throws <see cref="StorageUnavailableException"/>.
/// </summary>
public interface ISessionStore
{
    /// <summary>
    /// Creates the conversation together with the activity that opens it: no crash leaves one without the other.
    /// False where the conversation is there already; nothing is changed then.
    /// </summary>
    Task<bool> TryCreateAsync(Conversation conversation, Incoming opening, CancellationToken cancellationToken);

    Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>
    /// Appends what a student sent, unless <see cref="Incoming.DeduplicationKey"/> is in the log already: then the first
    /// one's id comes back with <see cref="Receipt.IsDuplicate"/>. Null where there is no such conversation.
    /// </summary>
    Task<Receipt?> AppendAsync(ConversationId id, Incoming incoming, CancellationToken cancellationToken);

    /// <summary>What stands after the position, at most <paramref name="limit"/> entries, in order.</summary>
    Task<LogPage> ReadAsync(ConversationId id, long after, int limit, CancellationToken cancellationToken);

    /// <summary>The oldest message of the conversation whose turn is not done, null where all are.</summary>
    Task<PendingTurn?> FindPendingAsync(ConversationId id, CancellationToken cancellationToken);

    /// <summary>
    /// Conversations whose oldest turn that is not done was appended and last started before then; those that wait
    /// longest first.
    /// </summary>
    Task<IReadOnlyList<ConversationId>> FindUnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Counts that the turn is about to run, before it runs: a turn that ends the process is counted too. False where
    /// another instance is at it, or it is done.
    /// </summary>
    Task<bool> TryStartAsync(PendingTurn pending, CancellationToken cancellationToken);

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
