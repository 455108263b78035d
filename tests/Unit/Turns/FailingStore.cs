using StudentHealth.Bot.Turns;

namespace StudentHealth.Unit.Turns;

/// <summary>A store whose writes fail while the test says so; reads go on, as they do where a disk is full.</summary>
internal sealed class FailingStore(ISessionStore store, Func<Exception?> failure) : ISessionStore
{
    public Task<bool> TryCreateAsync(Conversation conversation, Incoming opening, CancellationToken cancellationToken) =>
        Write(() => store.TryCreateAsync(conversation, opening, cancellationToken));

    public Task<Conversation?> FindAsync(ConversationId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<Receipt?> AppendAsync(ConversationId id, Incoming incoming, CancellationToken cancellationToken) =>
        Write(() => store.AppendAsync(id, incoming, cancellationToken));

    public Task<LogPage> ReadAsync(ConversationId id, long after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(id, after, limit, cancellationToken);

    public Task<PendingTurn?> FindPendingAsync(ConversationId id, CancellationToken cancellationToken) => store.FindPendingAsync(id, cancellationToken);

    public Task<IReadOnlyList<ConversationId>> FindUnfinishedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) =>
        store.FindUnfinishedAsync(before, limit, cancellationToken);

    public Task<bool> TryStartAsync(PendingTurn pending, CancellationToken cancellationToken) => Write(() => store.TryStartAsync(pending, cancellationToken));

    public Task<IReadOnlyDictionary<string, StoredState>> ReadStateAsync(ConversationId id, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        store.ReadStateAsync(id, keys, cancellationToken);

    public Task<bool> TryCommitAsync(TurnCommit commit, CancellationToken cancellationToken) => Write(() => store.TryCommitAsync(commit, cancellationToken));

    public Task EraseAsync(ConversationId id, CancellationToken cancellationToken) => store.EraseAsync(id, cancellationToken);

    private Task<T> Write<T>(Func<Task<T>> write) => failure() is { } exception ? Task.FromException<T>(exception) : write();
}
