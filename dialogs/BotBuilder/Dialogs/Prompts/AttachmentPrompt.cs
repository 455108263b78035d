using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for files or pictures.</summary>
public class AttachmentPrompt : Prompt<IList<Attachment>>
{
    public AttachmentPrompt(string dialogId, PromptValidator<IList<Attachment>> validator = null)
        : base(dialogId, validator)
    {
    }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<Attachment>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<IList<Attachment>>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Attachments.Count: > 0 } message)
        {
            result.Succeeded = true;
            result.Value = message.Attachments;
        }

        return Task.FromResult(result);
    }
}
