using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptOptions
{
    /// <summary>Null sends nothing: the bot has asked by itself.</summary>
    [JsonPropertyName("prompt")]
    public Activity Prompt { get; set; }

    /// <summary>After an answer that was not understood; null sends <see cref="Prompt"/> again.</summary>
    [JsonPropertyName("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonPropertyName("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>How choices are shown; null leaves it to the prompt.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>For the validator.</summary>
    [JsonPropertyName("validations")]
    public object Validations { get; set; }

    [JsonPropertyName("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
