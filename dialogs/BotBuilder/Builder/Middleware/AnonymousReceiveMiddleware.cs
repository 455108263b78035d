namespace Microsoft.Bot.Builder;

/// <summary>A function as middleware.</summary>
public class AnonymousReceiveMiddleware : IMiddleware
{
    private readonly Func<ITurnContext, NextDelegate, CancellationToken, Task> onTurn;

    public AnonymousReceiveMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> anonymousMethod)
    {
        onTurn = anonymousMethod ?? throw new ArgumentNullException(nameof(anonymousMethod));
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        onTurn(turnContext, next, cancellationToken);
}
