namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values that are kept under one storage key: loaded once in a turn, kept in the turn, written back only if
/// they changed.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage storage;
    private readonly string contextServiceKey;

    /// <param name="storage">Where the state is kept.</param>
    /// <param name="contextServiceKey">The key of the loaded state in the turn's state.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        this.storage = storage ?? throw new ArgumentNullException(nameof(storage));
        this.contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Loads the state unless the turn has it; by force, also then, and what was changed is lost.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[contextServiceKey] = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> state => new CachedBotState(state),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    /// <summary>Writes the state if it changed since it was loaded or saved; by force, also if not.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null)
        {
            return;
        }

        var hash = CachedBotState.ComputeHash(cached.State);
        if (force || hash != cached.Hash)
        {
            var changes = new Dictionary<string, object>(StringComparer.Ordinal) { [GetStorageKey(turnContext)] = cached.State };
            await storage.WriteAsync(changes, cancellationToken);
            cached.Hash = hash;
        }
    }

    /// <summary>Empties the state in the turn; it is written, empty, when changes are saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not null)
        {
            turnContext.TurnState[contextServiceKey] = new CachedBotState { Hash = string.Empty };
        }

        return Task.CompletedTask;
    }

    /// <summary>Deletes the state, in the turn and in the storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        return storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as this turn has it; null if it was not loaded.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The value of the loaded state. If there is none: null, or for a value type <see cref="KeyNotFoundException"/>.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        if (GetCachedState(turnContext).State.TryGetValue(propertyName, out var value))
        {
            return Task.FromResult(StateValue.As<T>(value));
        }

        if (typeof(T).IsValueType)
        {
            throw new KeyNotFoundException(propertyName);
        }

        return Task.FromResult(default(T));
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        GetCachedState(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private sealed class BotStatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name { get; } = name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            var absent = typeof(T).IsValueType && !state.GetCachedState(turnContext).State.ContainsKey(Name);
            var value = absent ? default : await state.GetPropertyValueAsync<T>(turnContext, Name, cancellationToken);
            if (defaultValueFactory is not null && (absent || value is null))
            {
                value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken);
            }

            return value;
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, Name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, force: false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, Name, value, cancellationToken);
        }
    }
}
