namespace Microsoft.Bot.Builder;

/// <summary>Sees each turn before and after the bot.</summary>
public interface IMiddleware
{
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
