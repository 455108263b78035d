namespace StudentHealth.Bot.Turns;

public readonly record struct ConversationId(string Value);

/// <summary>One student's talk on one channel.</summary>
/// <param name="UserId">The channel's id of the student, such as <c>dl_…</c>.</param>
/// <param name="Locale">Language tag of the last reply, before that of the page; null where the channel named none.</param>
/// <param name="Institution">The key of the institution on whose pages it is held; null where it is none's.</param>
public sealed record Conversation(
    ConversationId Id, string ChannelId, string UserId, string? Locale, DateTimeOffset Started, string? Institution = null);

/// <summary>What came in, as it goes into the log.</summary>
/// <param name="ActivityId">Opaque, given by the channel's endpoint before the append (<see cref="ActivityIds.Create"/>).</param>
/// <param name="DeduplicationKey">The client's own id of the message (<c>clientActivityID</c>, <c>mid</c>); null where it gave none.</param>
/// <param name="Json">The activity's UTF-8 JSON object with its id, masked, without <c>timestamp</c>: the store gives it.</param>
/// <param name="IsVisible">False for what no client shall read back (conversationUpdate, typing).</param>
public sealed record Incoming(string ActivityId, string? DeduplicationKey, ReadOnlyMemory<byte> Json, bool IsVisible);

public readonly record struct Receipt(string ActivityId, long Position, bool IsDuplicate);

/// <summary>An activity's complete JSON, with id and timestamp.</summary>
public readonly record struct LogEntry(long Position, ReadOnlyMemory<byte> Json);

/// <param name="Entries">What clients see, in order; fewer than the limit where the log's end is reached.</param>
/// <param name="Watermark">The last position read, also of entries that are not shown; the asked one where nothing is new.</param>
public readonly record struct LogPage(IReadOnlyList<LogEntry> Entries, long Watermark);

/// <param name="Json">The activity's complete JSON, with id and timestamp.</param>
/// <param name="Attempts">How often its turn has been started.</param>
public sealed record PendingTurn(Conversation Conversation, long Position, string ActivityId, ReadOnlyMemory<byte> Json, int Attempts);

/// <param name="Version">Never the same again for another content of this key; 0 means absent.</param>
public readonly record struct StoredState(ReadOnlyMemory<byte> Json, long Version);

/// <param name="Json">Null deletes the item.</param>
public sealed record StateWrite(string Key, ReadOnlyMemory<byte>? Json);

/// <param name="Json">The activity's JSON with its id, without timestamp.</param>
/// <param name="IsVisible">False for what is not for the student's client (handoff, endOfConversation).</param>
public sealed record Reply(string ActivityId, ReadOnlyMemory<byte> Json, bool IsVisible);

/// <param name="ReadVersions">Each state item that was read or is written, with the version read: 0 where it was absent.</param>
/// <param name="Locale">The language that the student was answered in, null where that has not changed.</param>
/// <param name="EraseConversation">Empty the log up to and with this turn's message, and the state; <paramref name="State"/> is not written then.</param>
public sealed record TurnCommit(
    ConversationId Conversation,
    long Position,
    IReadOnlyList<Reply> Replies,
    IReadOnlyList<StateWrite> State,
    IReadOnlyDictionary<string, long> ReadVersions,
    string? Locale,
    bool EraseConversation);
