using System.Globalization;
using StudentHealth.BotBuilder.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Storage in this process, for tests. What is read is a copy of what was written, made by way of JSON, and any type
/// can be stored. Without its process it is gone: no service stores anything here.
/// </summary>
public class MemoryStorage : IStorage
{
    private readonly Lock itemsLock = new();
    private readonly Dictionary<string, StoredItem> items = new(StringComparer.Ordinal);
    private long lastETag;

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (itemsLock)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (itemsLock)
        {
            foreach (var key in keys)
            {
                if (items.TryGetValue(key, out var item))
                {
                    found[key] = item.Read();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="ArgumentException">An item with an eTag was written by somebody else since it was read. "*" writes all the same.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (itemsLock)
        {
            foreach (var (key, value) in changes)
            {
                var storedETag = items.GetValueOrDefault(key)?.ETag;
                items[key] = value is IStoreItem item
                    ? new StoredItem(StateJson.WriteInMemory(value), NextETag(item, storedETag))
                    : new StoredItem(StateJson.WriteInMemory(value), ETag: null);
            }
        }

        return Task.CompletedTask;
    }

    private string NextETag(IStoreItem item, string storedETag)
    {
        if (storedETag is not null && item.ETag != "*" && item.ETag != storedETag)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {storedETag}");
        }

        return (lastETag++).ToString(CultureInfo.InvariantCulture);
    }

    private sealed record StoredItem(byte[] Json, string ETag)
    {
        public object Read()
        {
            var value = StateJson.ReadInMemory(Json);
            if (value is IStoreItem item)
            {
                item.ETag = ETag;
            }

            return value;
        }
    }
}
