using System.Net.WebSockets;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// One client's socket and how far it has read. Holds one message at a time: a slow client keeps its own log waiting,
/// and no memory.
/// </summary>
internal sealed class ActivitySocket(WebSocket socket, ConversationFeed feed, ConversationId conversation, long watermark, TimeProvider time) : IDisposable
{
    private const int PageSize = 100;

    // A message is sent when it has grown to this, so that a long history comes in pieces.
    private const int MessageSize = 128 * 1024;

    // How long a client may take to read one message.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ActivitySet _set = new();
    private CancellationTokenSource _patience = new(Timeout.InfiniteTimeSpan, time);
    private long _watermark = watermark;

    /// <summary>Everything in the log after what was sent.</summary>
    public async Task WriteNewAsync(CancellationToken cancellationToken)
    {
        LogPage page;
        do
        {
            page = await feed.ReadAsync(conversation, _watermark, PageSize, cancellationToken);
            await WriteAsync(page.Entries, cancellationToken);
            _watermark = page.Watermark;
        }
        while (page.Entries.Count == PageSize);
    }

    /// <summary>What is in no log.</summary>
    public async Task WriteAsync(IReadOnlyList<ReadOnlyMemory<byte>> ephemeral, CancellationToken cancellationToken)
    {
        if (ephemeral.Count == 0)
        {
            return;
        }

        _set.Begin();
        foreach (var activity in ephemeral)
        {
            _set.Add(activity);
        }

        await SendSetAsync(cancellationToken);
    }

    /// <summary>Clients take an empty message for nothing.</summary>
    public Task WriteKeepAliveAsync(CancellationToken cancellationToken) => SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);

    public void Dispose() => _patience.Dispose();

    private async Task WriteAsync(IReadOnlyList<LogEntry> entries, CancellationToken cancellationToken)
    {
        var isOpen = false;
        foreach (var entry in entries)
        {
            if (!isOpen)
            {
                _set.Begin();
                isOpen = true;
            }

            _set.Add(entry.Json);
            _watermark = entry.Position;
            if (_set.Length >= MessageSize)
            {
                await SendSetAsync(cancellationToken);
                isOpen = false;
            }
        }

        if (isOpen)
        {
            await SendSetAsync(cancellationToken);
        }
    }

    private Task SendSetAsync(CancellationToken cancellationToken)
    {
        _set.End(_watermark);
        return SendAsync(_set.Written, cancellationToken);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        if (!_patience.TryReset())
        {
            _patience.Dispose();
            _patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        }

        _patience.CancelAfter(Patience);
        // Cancelled in the middle of a message, the socket is broken: so is a client that does not read.
        using var ended = cancellationToken.UnsafeRegister(static patience => ((CancellationTokenSource)patience!).Cancel(), _patience);
        await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _patience.Token);
    }
}
