using StudentHealth.Bot.Hosting.RateLimits;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>What a request may do.</summary>
/// <param name="Claims">Null with the secret: it opens every conversation.</param>
/// <param name="Expires">Null with the secret: it never does.</param>
/// <param name="Error">Not null: nothing, and this is the answer.</param>
internal readonly record struct Access(TokenClaims? Claims, DateTimeOffset? Expires, DirectLineError? Error)
{
    public static Access Refused(DirectLineError error) => new(null, null, error);
}

/// <summary>Reads <c>Authorization: Bearer</c>. A token is checked against its conversation and the page that uses it.</summary>
internal sealed class DirectLineAuthenticator(DirectLineSecret secret, DirectLineTokens tokens, RateLimits limits)
{
    private const string Scheme = "Bearer ";

    public async Task<Access> AuthenticateAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || header.AsSpan(Scheme.Length).Trim().IsEmpty)
        {
            return Refuse(context, DirectLineError.Unauthorized());
        }

        var credential = header[Scheme.Length..].Trim();
        if (IsToken(credential))
        {
            return Judge(context, await tokens.CheckAsync(credential));
        }

        // Who guesses is not told any more whether the guess was right.
        return !limits.FailedAuthentications.IsExhausted(RateLimits.AddressOf(context)) && secret.Is(credential)
            ? new Access(null, null, null)
            : Refuse(context, DirectLineError.Forbidden("The secret or token is not valid."));
    }

    /// <summary>For the conversation that the address names.</summary>
    public async Task<Access> AuthenticateAsync(HttpContext context, string conversation) =>
        ForConversation(context, await AuthenticateAsync(context), conversation);

    /// <summary>For a socket: browsers cannot send it a header, the token of its address stands for one.</summary>
    public async Task<Access> AuthenticateStreamAsync(HttpContext context, string conversation)
    {
        var token = context.Request.Query["t"].ToString();
        var access = token.Length == 0
            ? await AuthenticateAsync(context)
            : Judge(context, await tokens.CheckForStreamAsync(token));
        return ForConversation(context, access, conversation);
    }

    // A secret may hold dots; only what has the three parts of a JWT, the first of them JSON, is taken for a token.
    private static bool IsToken(string credential) =>
        credential.StartsWith("eyJ", StringComparison.Ordinal) && credential.AsSpan().Count('.') == 2;

    private Access Judge(HttpContext context, TokenCheck check) => check switch
    {
        TokenCheck.Valid valid when !valid.Claims.Trusts(context.Request.Headers.Origin) =>
            Refuse(context, DirectLineError.Forbidden("The token is not for use from this origin.")),
        TokenCheck.Valid valid => new Access(valid.Claims, valid.Expires, null),

        // Clients that slept come back with an old token: that is no attack, and is not counted.
        TokenCheck.Expired => Access.Refused(DirectLineError.TokenExpired()),
        _ => Refuse(context, DirectLineError.Forbidden("The secret or token is not valid.")),
    };

    private Access ForConversation(HttpContext context, Access access, string conversation) =>
        access is { Error: null, Claims: { } claims } && !string.Equals(claims.Conversation, conversation, StringComparison.Ordinal)
            ? Refuse(context, DirectLineError.Forbidden("The token is for another conversation."))
            : access;

    private Access Refuse(HttpContext context, DirectLineError error) => Access.Refused(
        limits.FailedAuthentications.TryTake(RateLimits.AddressOf(context))
            ? error
            : DirectLineError.TooManyRequests("Too many requests without valid credentials from this address."));
}
