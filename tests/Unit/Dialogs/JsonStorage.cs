using Microsoft.Bot.Builder;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.Dialogs;

/// <summary>Keeps state as the service stores it: what does not survive its JSON does not survive a turn.</summary>
internal sealed class JsonStorage : IStorage
{
    private readonly Dictionary<string, byte[]> _items = new(StringComparer.Ordinal);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(
            keys.Where(_items.ContainsKey).ToDictionary(key => key, key => StateJson.Read(_items[key]), StringComparer.Ordinal));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _items[key] = StateJson.Write(value);
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
