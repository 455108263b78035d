namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>What a token says. One conversation, one user.</summary>
/// <param name="User">A plain string: Web Chat reads it from the token and takes it as its user id.</param>
/// <param name="Channel">The <c>channelId</c> of the activities: <c>directline</c>, or <c>webchat</c> for the widget.</param>
/// <param name="Locale">Of the page that asked for the token; null where it named none.</param>
/// <param name="TrustedOrigins">Null where the token may be used from any page.</param>
/// <param name="Institution">The key of the institution whose page asked for the token; null where none did.</param>
internal sealed record TokenClaims(
    string Conversation,
    string User,
    string Channel,
    string? Locale,
    IReadOnlyList<string>? TrustedOrigins,
    string? Institution = null)
{
    public const string DirectLineChannel = "directline";

    public const string WebChatChannel = "webchat";

    public bool Trusts(string? origin) =>
        TrustedOrigins is null || string.IsNullOrEmpty(origin) || TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
