namespace Microsoft.Bot.Builder;

/// <summary>Objects by key.</summary>
public interface IStorage
{
    /// <summary>The objects that exist; a key without one is left out.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes each object. One that is an <see cref="IStoreItem"/> is written only if nobody else wrote it since it was read.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>An object that knows the version in which it was read.</summary>
public interface IStoreItem
{
    /// <summary>The version; "*" writes whatever is stored.</summary>
    string ETag { get; set; }
}
