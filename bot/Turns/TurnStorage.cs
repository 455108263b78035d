using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Wire;

namespace StudentHealth.Bot.Turns;

/// <summary>
/// The state of one turn's conversation: remembers the versions that were read, and collects what is written until the
/// turn commits. Items' own eTags are not needed for that, and not looked at.
/// </summary>
internal sealed class TurnStorage(ISessionStore store, ConversationId conversation) : IStorage
{
    private readonly Dictionary<string, ReadOnlyMemory<byte>?> _written = [];
    private readonly Dictionary<string, long> _readVersions = [];

    public IReadOnlyDictionary<string, long> ReadVersions => _readVersions;

    public IReadOnlyList<StateWrite> Writes => [.. _written.Select(item => new StateWrite(item.Key, item.Value))];

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var stored = await LoadAsync(keys, cancellationToken);
        var items = new Dictionary<string, object>();
        foreach (var key in keys)
        {
            if (!_written.TryGetValue(key, out var json) && stored.TryGetValue(key, out var item))
            {
                json = item.Json;
            }

            if (json is { } present)
            {
                items[key] = StateWire.Read(present.Span);
            }
        }

        return items;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        await LoadAsync(changes.Keys, cancellationToken);
        foreach (var (key, value) in changes)
        {
            // Now, not at the commit: what the bot changes later it has not asked to be saved.
            _written[key] = StateWire.Write(value);
        }
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await LoadAsync(keys, cancellationToken);
        foreach (var key in keys)
        {
            _written[key] = null;
        }
    }

    /// <summary>Reads what is not known yet. The first version counts: had it changed since, the commit shall find out.</summary>
    private async Task<IReadOnlyDictionary<string, StoredState>> LoadAsync(ICollection<string> keys, CancellationToken cancellationToken)
    {
        var wanted = keys.Where(key => !_written.ContainsKey(key)).ToArray();
        if (wanted.Length == 0)
        {
            return new Dictionary<string, StoredState>();
        }

        var stored = await store.ReadStateAsync(conversation, wanted, cancellationToken);
        foreach (var key in wanted)
        {
            _readVersions.TryAdd(key, stored.TryGetValue(key, out var item) ? item.Version : 0);
        }

        return stored;
    }
}
