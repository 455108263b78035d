using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot types, from a while after a message came in until the bot says something or its turn ends.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan delay;
    private readonly TimeSpan period;

    /// <param name="delay">Milliseconds from the message to the first typing; not negative.</param>
    /// <param name="period">Milliseconds from one typing to the next; more than 0.</param>
    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        if (delay < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), "Delay must be greater than or equal to zero");
        }

        if (period <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(period), "Repeat period must be greater than zero");
        }

        this.delay = TimeSpan.FromMilliseconds(delay);
        this.period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message)
        {
            await next(cancellationToken);
            return;
        }

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowTypingAsync(turnContext, enough.Token);
        var stopped = false;
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            if (activities.Exists(activity => activity.Type == ActivityTypes.Message))
            {
                await StopAsync();
            }

            return await nextSend();
        });
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await StopAsync();
        }

        // A typing that comes after the message, or after the turn whose context it needs, would be wrong.
        async Task StopAsync()
        {
            if (!stopped)
            {
                stopped = true;
                await enough.CancelAsync();
                await typing;
            }
        }
    }

    private async Task ShowTypingAsync(ITurnContext turnContext, CancellationToken enough)
    {
        try
        {
            await Task.Delay(delay, enough);
            while (!enough.IsCancellationRequested)
            {
                // By the adapter itself: other middleware does not see it, and it is no response.
                var typing = new Activity(ActivityTypes.Typing) { RelatesTo = turnContext.Activity.RelatesTo };
                typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());
                await turnContext.Adapter.SendActivitiesAsync(turnContext, [typing], enough);
                await Task.Delay(period, enough);
            }
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // That is how the typing stops.
        }
    }
}
