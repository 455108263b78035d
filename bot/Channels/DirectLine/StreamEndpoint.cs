using System.Net.WebSockets;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

internal static class StreamEndpoint
{
    public static void Map(IEndpointRouteBuilder group) => group.MapGet("/conversations/{conversation}/stream", ConnectAsync);

    private static async Task<IResult> ConnectAsync(
        string conversation,
        HttpContext context,
        DirectLineAuthenticator authenticator,
        DirectLineConversations conversations,
        OpenStreams open,
        ActivityStreams streams,
        CancellationToken cancellationToken)
    {
        var access = await authenticator.AuthenticateStreamAsync(context, conversation);
        if (access.Error is not null)
        {
            return access.Error;
        }

        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineError.BadArgument("This address is for a WebSocket.");
        }

        var watermark = Watermark.Read(context.Request);
        if (access.Claims is { } claims)
        {
            watermark = await conversations.RestoreAsync(claims, cancellationToken) ? 0 : watermark;
        }
        else if (await conversations.FindAsync(conversation, cancellationToken) is null)
        {
            return DirectLineError.NotFound("There is no such conversation.");
        }

        using var place = open.TryTake(conversation);
        if (place is null)
        {
            return DirectLineError.TooManyRequests("The conversation has too many open streams.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await streams.RunAsync(socket, new ConversationId(conversation), watermark, access.Expires, cancellationToken);
        return Results.Empty;
    }
}
