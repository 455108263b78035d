using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>One of the answers a prompt offers: its value, how its button looks, and other words that mean it.</summary>
public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>The button; null for one that says and shows <see cref="Value"/>.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }
}
