using System.Threading.Channels;

namespace StudentHealth.Bot.Turns;

/// <summary>What happened since the last signal: first send what is ephemeral, then read the log where it has grown.</summary>
/// <param name="Ephemeral">Complete activity JSON (<c>typing</c>) that is in no log.</param>
public readonly record struct FeedSignal(bool HasGrown, IReadOnlyList<ReadOnlyMemory<byte>> Ephemeral);

/// <summary>One open socket's ear on a conversation, for one reader. Dispose it to stop listening.</summary>
public sealed class FeedSubscription : IDisposable
{
    // A client that reads slowly misses old signs of typing; it never delays the turn.
    private const int MaxEphemeral = 8;

    private readonly Lock _gate = new();
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly Action<FeedSubscription> _remove;
    private readonly List<ReadOnlyMemory<byte>> _ephemeral = [];
    private bool _hasGrown;

    internal FeedSubscription(Action<FeedSubscription> remove) => _remove = remove;

    /// <summary>Ends at the next growth or sign of typing; any number of growths are one signal.</summary>
    public async ValueTask<FeedSignal> WaitAsync(CancellationToken cancellationToken)
    {
        await _wake.Reader.ReadAsync(cancellationToken);
        lock (_gate)
        {
            var signal = new FeedSignal(_hasGrown, _ephemeral.ToArray());
            _hasGrown = false;
            _ephemeral.Clear();
            return signal;
        }
    }

    public void Dispose() => _remove(this);

    internal void SignalGrowth()
    {
        lock (_gate)
        {
            _hasGrown = true;
        }

        _wake.Writer.TryWrite(true);
    }

    internal void Send(ReadOnlyMemory<byte> activity)
    {
        lock (_gate)
        {
            if (_ephemeral.Count == MaxEphemeral)
            {
                _ephemeral.RemoveAt(0);
            }

            _ephemeral.Add(activity);
        }

        _wake.Writer.TryWrite(true);
    }
}
