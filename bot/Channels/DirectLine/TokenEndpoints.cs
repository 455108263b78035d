namespace StudentHealth.Bot.Channels.DirectLine;

internal static class TokenEndpoints
{
    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapPost("/tokens/generate", GenerateAsync);
        group.MapPost("/tokens/refresh", RefreshAsync);
    }

    /// <summary>For a server that holds the secret: a token that it can hand to a browser. The conversation is not started.</summary>
    private static async Task<IResult> GenerateAsync(HttpContext context, DirectLineAuthenticator authenticator, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateAsync(context);
        if (access.Error is not null)
        {
            return access.Error;
        }

        if (access.Claims is not null)
        {
            return DirectLineError.Forbidden("Only the secret makes tokens; a token can be refreshed.");
        }

        var (request, error) = await TokenRequest.ReadAsync(context.Request, cancellationToken);
        if (request is null)
        {
            return error!;
        }

        if (request.UserId?.StartsWith(DirectLineConversations.UserPrefix, StringComparison.Ordinal) == false)
        {
            return DirectLineError.BadArgument("'user.id' must begin with 'dl_'.");
        }

        return Answer(
            new TokenClaims(
                DirectLineConversations.NewConversationId(),
                request.UserId ?? DirectLineConversations.NewUserId(),
                TokenClaims.DirectLineChannel,
                request.Locale,
                request.TrustedOrigins),
            tokens);
    }

    private static async Task<IResult> RefreshAsync(HttpContext context, DirectLineAuthenticator authenticator, DirectLineTokens tokens)
    {
        var access = await authenticator.AuthenticateAsync(context);
        return access switch
        {
            { Error: { } error } => error,
            { Claims: { } claims } => Answer(claims, tokens),
            _ => DirectLineError.Forbidden("The secret is no token: it never expires."),
        };
    }

    private static IResult Answer(TokenClaims claims, DirectLineTokens tokens) =>
        Results.Json(new TokenAnswer(claims.Conversation, tokens.Create(claims), DirectLineTokens.LifetimeSeconds), DirectLineJson.Default.TokenAnswer);
}
