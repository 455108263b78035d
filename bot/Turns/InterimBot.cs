using Microsoft.Bot.Builder;

namespace StudentHealth.Bot.Turns;

/// <summary>Holds the place of the student's bot until the conversations are there: greets, and says back what was said.</summary>
internal sealed class InterimBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<Microsoft.Bot.Schema.IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync($"> {turnContext.Activity.Text}", cancellationToken: cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<Microsoft.Bot.Schema.IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync("Bonjour", cancellationToken: cancellationToken);
}
