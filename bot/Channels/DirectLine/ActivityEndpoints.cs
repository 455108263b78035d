using StudentHealth.Bot.Hosting.RateLimits;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

internal static class ActivityEndpoints
{
    private const int PageSize = 500;

    public static void Map(IEndpointRouteBuilder group)
    {
        group.MapGet("/conversations/{conversation}/activities", ReadAsync);
        group.MapPost("/conversations/{conversation}/activities", PostAsync);
        group.MapPost("/conversations/{conversation}/upload", UploadAsync);
    }

    private static async Task<IResult> ReadAsync(
        string conversation, HttpContext context, DirectLineAuthenticator authenticator, DirectLineConversations conversations, ConversationFeed feed, CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateAsync(context, conversation);
        if (access.Error is not null)
        {
            return access.Error;
        }

        var id = new ConversationId(conversation);
        var after = Watermark.Read(context.Request);
        var page = await feed.ReadAsync(id, after, PageSize, cancellationToken);
        if (page.Entries.Count == 0)
        {
            // Nothing new, or nothing there at all.
            if (access.Claims is { } claims)
            {
                page = await conversations.RestoreAsync(claims, cancellationToken) ? await feed.ReadAsync(id, 0, PageSize, cancellationToken) : page;
            }
            else if (await conversations.FindAsync(conversation, cancellationToken) is null)
            {
                return DirectLineError.NotFound("There is no such conversation.");
            }
        }

        var set = new ActivitySet();
        set.Begin();
        set.Add(page);
        set.End(page.Watermark);
        return Results.Bytes(set.Written, "application/json; charset=utf-8");
    }

    /// <summary>Acknowledged when it is stored, and not later: a slow answer would make clients send it again.</summary>
    private static async Task<IResult> PostAsync(
        string conversation,
        HttpContext context,
        DirectLineAuthenticator authenticator,
        DirectLineConversations conversations,
        Inbox inbox,
        DirectLineNotices notices,
        RateLimits limits,
        CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateAsync(context, conversation);
        if (access.Error is not null)
        {
            return access.Error;
        }

        if (!limits.Posts.TryTake(conversation))
        {
            notices.SayTooFast(conversation, access.Claims);
            return DirectLineError.TooManyRequests("Too many activities were posted in the last minute.");
        }

        if (await RequestBody.ReadAsync(context.Request, RequestBody.MaxActivity, cancellationToken) is not { } body)
        {
            return DirectLineError.TooLarge($"An activity may have {RequestBody.MaxActivity} bytes.");
        }

        var claims = access.Claims ?? await conversations.FindAsync(conversation, cancellationToken);
        if (claims is null)
        {
            return DirectLineError.NotFound("There is no such conversation.");
        }

        var envelope = new ActivityEnvelope(conversation, claims.Channel, access.Claims?.User, claims.User, ServiceUrl(context.Request));
        switch (IncomingActivity.Read(body, envelope))
        {
            case IncomingResult.Malformed malformed:
                return DirectLineError.MalformedData(malformed.Message);
            case IncomingResult.Accepted { IsPassing: true } passing:
                return Answer(passing.Incoming.ActivityId);
            case IncomingResult.Accepted accepted:
                var receipt = await inbox.ReceiveAsync(new ConversationId(conversation), accepted.Incoming, cancellationToken);
                if (receipt is null)
                {
                    await conversations.StartAsync(claims, locale: null, cancellationToken);
                    receipt = await inbox.ReceiveAsync(new ConversationId(conversation), accepted.Incoming, cancellationToken);
                }

                return receipt is { } stored ? Answer(stored.ActivityId) : DirectLineError.Unavailable();
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Files are not taken, and 415 leaves the chat alive.</summary>
    private static async Task<IResult> UploadAsync(string conversation, HttpContext context, DirectLineAuthenticator authenticator, DirectLineNotices notices)
    {
        var access = await authenticator.AuthenticateAsync(context, conversation);
        if (access.Error is not null)
        {
            return access.Error;
        }

        notices.SayNoFiles(conversation, access.Claims);
        return DirectLineError.NotSupported("Files are not taken here.");
    }

    private static IResult Answer(string id) => Results.Json(new ResourceAnswer(id), DirectLineJson.Default.ResourceAnswer);

    private static string ServiceUrl(HttpRequest request) => $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/";
}
