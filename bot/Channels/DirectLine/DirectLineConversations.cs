using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>The conversations that tokens are for.</summary>
internal sealed class DirectLineConversations(Inbox inbox, TimeProvider time)
{
    /// <summary>A user id that tokens may hold: clients cannot make up one that begins like this.</summary>
    public const string UserPrefix = "dl_";

    public static string NewConversationId() => ActivityIds.Create();

    public static string NewUserId() => UserPrefix + ActivityIds.Create();

    /// <summary>Starts the token's conversation and greets, or finds it started. True where it is new.</summary>
    public Task<bool> StartAsync(TokenClaims claims, string? locale, CancellationToken cancellationToken) =>
        inbox.StartAsync(
            new Conversation(new ConversationId(claims.Conversation), claims.Channel, claims.User, locale ?? claims.Locale, time.GetUtcNow(), claims.Institution),
            cancellationToken);

    /// <summary>For every other call of the token: starts the conversation again where it is gone. True where it was.</summary>
    public async Task<bool> RestoreAsync(TokenClaims claims, CancellationToken cancellationToken) =>
        await FindAsync(claims.Conversation, cancellationToken) is null && await StartAsync(claims, locale: null, cancellationToken);

    public async Task<TokenClaims?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        await inbox.FindAsync(new ConversationId(conversation), cancellationToken) is { } found
            ? new TokenClaims(found.Id.Value, found.UserId, found.ChannelId, found.Locale, TrustedOrigins: null, found.Institution)
            : null;
}
