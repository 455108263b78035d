using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

public class RecognizerResult : IRecognizerConvert
{
    [JsonPropertyName("text")]
    public string Text { get; set; }

    /// <summary>The text as the recognizer read it, spelling corrected.</summary>
    [JsonPropertyName("alteredText")]
    public string AlteredText { get; set; }

    [JsonPropertyName("intents")]
    public IDictionary<string, IntentScore> Intents { get; set; } = new Dictionary<string, IntentScore>(StringComparer.Ordinal);

    /// <summary>The fields of the JSON that have no member here; null if there are none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; }

    public void Convert(dynamic result)
    {
        var other = (RecognizerResult)result;
        Text = other.Text;
        AlteredText = other.AlteredText;
        Intents = other.Intents;
        Properties = other.Properties;
    }
}

public class IntentScore
{
    /// <summary>How sure the recognizer is, from 0 to 1.</summary>
    [JsonPropertyName("score")]
    public double? Score { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; }
}
