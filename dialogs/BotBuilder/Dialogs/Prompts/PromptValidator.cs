namespace Microsoft.Bot.Builder.Dialogs;

/// <returns>Whether the answer is accepted; otherwise the prompt asks again, unless the validator has said something itself.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
