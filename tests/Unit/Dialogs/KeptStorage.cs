using Microsoft.Bot.Builder;

namespace StudentHealth.Unit.Dialogs;

/// <summary>Keeps objects as they are, so that a test can look at what the dialogs keep.</summary>
internal sealed class KeptStorage : IStorage
{
    private readonly Dictionary<string, object> _items = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey).ToDictionary(key => key, key => _items[key], StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _items[key] = value;
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _items.Remove(key);
        }

        return Task.CompletedTask;
    }
}
