namespace Microsoft.Bot.Builder;

/// <summary>
/// Objects that live as long as a turn, by key or by the full name of their type. What is disposable among them is
/// disposed with the turn.
/// </summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool disposed;

    public TurnContextStateCollection()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The object with the key; null if there is none or it is of another type.</summary>
    public T Get<T>(string key)
        where T : class
    {
        AssertNotDisposed(nameof(Get));
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>Adds the object. Throws <see cref="ArgumentException"/> if the key is taken.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        AssertNotDisposed(nameof(Add));
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Adds the object, or puts it in the place of the one that has the key.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        AssertNotDisposed(nameof(Set));
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposed)
        {
            return;
        }

        disposed = true;
        if (disposing)
        {
            foreach (var disposable in Values.OfType<IDisposable>())
            {
                disposable.Dispose();
            }
        }
    }

    private void AssertNotDisposed(string member)
    {
        if (disposed)
        {
            throw new ObjectDisposedException(member);
        }
    }
}
