namespace Microsoft.Bot.Builder;

/// <summary>Puts an object into the state of each turn, under a key or else under the full name of its type.</summary>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    public RegisterClassMiddleware(T service)
    {
        Service = service;
    }

    public RegisterClassMiddleware(T service, string key)
    {
        Service = service;
        Key = key;
    }

    public T Service { get; set; }

    public string Key { get; set; }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var key = Key ?? typeof(T).FullName;
        turnContext.TurnState.Set(key, Service);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            if (Service is IDisposable)
            {
                // The turn disposes what its state holds; this object serves the turns to come, too.
                turnContext.TurnState.Remove(key);
            }
        }
    }
}
