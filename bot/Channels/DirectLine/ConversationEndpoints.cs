namespace StudentHealth.Bot.Channels.DirectLine;

internal static class ConversationEndpoints
{
    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapPost("/conversations", StartAsync);
        group.MapGet("/conversations/{conversation}", ReconnectAsync);
    }

    /// <summary>201 where it starts now, 200 where the token has started it already.</summary>
    private static async Task<IResult> StartAsync(
        HttpContext context, DirectLineAuthenticator authenticator, DirectLineConversations conversations, DirectLineTokens tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateAsync(context);
        if (access.Error is not null)
        {
            return access.Error;
        }

        var (request, error) = await TokenRequest.ReadAsync(context.Request, cancellationToken);
        if (request is null)
        {
            return error!;
        }

        var claims = access.Claims ?? new TokenClaims(
            DirectLineConversations.NewConversationId(),
            request.UserId ?? DirectLineConversations.NewUserId(),
            TokenClaims.DirectLineChannel,
            request.Locale,
            TrustedOrigins: null);
        var isNew = await conversations.StartAsync(claims, request.Locale, cancellationToken);
        return Answer(context, claims, tokens, time, watermark: null, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>
    /// A token's own conversation is always there: a client that is told 404 looks alive and is dead. Where it is gone (a
    /// store that was emptied), it starts again.
    /// </summary>
    private static async Task<IResult> ReconnectAsync(
        string conversation, HttpContext context, DirectLineAuthenticator authenticator, DirectLineConversations conversations, DirectLineTokens tokens, TimeProvider time, CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateAsync(context, conversation);
        if (access.Error is not null)
        {
            return access.Error;
        }

        if (access.Claims is not { } claims)
        {
            return await conversations.FindAsync(conversation, cancellationToken) is { } found
                ? Answer(context, found, tokens, time, Watermark.Read(context.Request), StatusCodes.Status200OK)
                : DirectLineError.NotFound("There is no such conversation.");
        }

        var wasGone = await conversations.RestoreAsync(claims, cancellationToken);
        return Answer(context, claims, tokens, time, wasGone ? 0 : Watermark.Read(context.Request), StatusCodes.Status200OK);
    }

    private static IResult Answer(HttpContext context, TokenClaims claims, DirectLineTokens tokens, TimeProvider time, long? watermark, int status)
    {
        var request = context.Request;
        var stream = tokens.CreateForStream(claims, time.GetUtcNow().AddSeconds(DirectLineTokens.LifetimeSeconds));
        var address = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{DirectLineFeature.Path}"
            + $"/conversations/{claims.Conversation}/stream?watermark={(watermark is { } position ? Watermark.Write(position) : "")}&t={stream}";
        return Results.Json(
            new ConversationAnswer(claims.Conversation, tokens.Create(claims), DirectLineTokens.LifetimeSeconds, address),
            DirectLineJson.Default.ConversationAnswer,
            statusCode: status);
    }
}
