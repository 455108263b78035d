using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Wire;

namespace StudentHealth.Unit.Conversations;

/// <summary>Keeps state as bytes, in the form that is really stored: a type without a short name fails here.</summary>
internal sealed class StateWireStorage : IStorage
{
    private readonly Dictionary<string, byte[]> _items = [];

    public string Json => string.Join('\n', _items.Values.Select(System.Text.Encoding.UTF8.GetString));

    /// <summary>Changes what is stored, as another release would have written it.</summary>
    public void Rewrite(Func<string, string> change)
    {
        foreach (var key in _items.Keys)
            _items[key] = System.Text.Encoding.UTF8.GetBytes(change(System.Text.Encoding.UTF8.GetString(_items[key])));
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(_items.ContainsKey).ToDictionary(key => key, key => StateWire.Read(_items[key])));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, item) in changes)
            _items[key] = StateWire.Write(item);
        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
            _items.Remove(key);
        return Task.CompletedTask;
    }
}
