using System.Net.WebSockets;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Writes a conversation's log to a socket as it grows, from the client's watermark on.</summary>
internal sealed class ActivityStreams(ConversationFeed feed, IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>Proxies close a socket that is silent for a minute; the client takes an empty message for a sign of life.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    /// <param name="expires">When the token's time is over, and the socket's with it; null for never.</param>
    public async Task RunAsync(WebSocket socket, ConversationId conversation, long watermark, DateTimeOffset? expires, CancellationToken aborted)
    {
        using var expiry = expires is { } end
            ? new CancellationTokenSource(Max(end - time.GetUtcNow(), TimeSpan.Zero), time)
            : new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(expiry.Token, lifetime.ApplicationStopping, aborted);
        var receiving = ReceiveAsync(socket, ended);
        try
        {
            await SendAsync(socket, conversation, watermark, ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or reads too slowly, or its time is over.
        }

        await CloseAsync(socket, expiry.IsCancellationRequested);
        try
        {
            await receiving.WaitAsync(ClosePatience, time, CancellationToken.None);
        }
        catch (TimeoutException)
        {
            // It never said goodbye.
            socket.Abort();
            await receiving;
        }
    }

    private async Task SendAsync(WebSocket socket, ConversationId conversation, long watermark, CancellationToken cancellationToken)
    {
        // First listen, then read: nothing falls between.
        using var subscription = feed.Subscribe(conversation);
        using var keepAlive = new PeriodicTimer(KeepAlive, time);
        using var writer = new ActivitySocket(socket, feed, conversation, watermark, time);
        await writer.WriteNewAsync(cancellationToken);
        var signal = subscription.WaitAsync(cancellationToken).AsTask();
        var tick = keepAlive.WaitForNextTickAsync(cancellationToken).AsTask();
        while (true)
        {
            if (await Task.WhenAny(signal, tick) == tick)
            {
                await tick;
                await writer.WriteKeepAliveAsync(cancellationToken);
                tick = keepAlive.WaitForNextTickAsync(cancellationToken).AsTask();
                continue;
            }

            var (hasGrown, ephemeral) = await signal;
            await writer.WriteAsync(ephemeral, cancellationToken);
            if (hasGrown)
            {
                await writer.WriteNewAsync(cancellationToken);
            }

            signal = subscription.WaitAsync(cancellationToken).AsTask();
        }
    }

    /// <summary>Clients send nothing but signs of life; their end is what is listened for.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var ignored = new byte[512];
        try
        {
            while ((await socket.ReceiveAsync(ignored.AsMemory(), CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Gone without a word.
        }

        await ended.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket, bool isExpired)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        var (status, reason) = isExpired ? (WebSocketCloseStatus.PolicyViolation, "TokenExpired")
            : lifetime.ApplicationStopping.IsCancellationRequested ? (WebSocketCloseStatus.EndpointUnavailable, "Stopping")
            : (WebSocketCloseStatus.NormalClosure, "");
        using var patience = new CancellationTokenSource(ClosePatience, time);
        try
        {
            await socket.CloseOutputAsync(status, reason, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It is over anyway.
        }
    }

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
