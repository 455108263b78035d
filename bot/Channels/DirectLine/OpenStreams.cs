namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>
/// Counts the sockets of each conversation. Several tabs are several sockets: the official service's one would make them
/// throw each other out for ever. Hundreds are an attack.
/// </summary>
internal sealed class OpenStreams
{
    public const int MaxPerConversation = 20;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>A place to be given back; null where all are taken.</summary>
    public IDisposable? TryTake(string conversation)
    {
        lock (_gate)
        {
            var count = _counts.GetValueOrDefault(conversation);
            if (count >= MaxPerConversation)
            {
                return null;
            }

            _counts[conversation] = count + 1;
            return new Place(this, conversation);
        }
    }

    private void Give(string conversation)
    {
        lock (_gate)
        {
            if (--_counts[conversation] == 0)
            {
                _counts.Remove(conversation);
            }
        }
    }

    private sealed class Place(OpenStreams streams, string conversation) : IDisposable
    {
        private int _isGiven;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGiven, 1) == 0)
            {
                streams.Give(conversation);
            }
        }
    }
}
