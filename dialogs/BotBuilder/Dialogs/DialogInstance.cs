using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog on the stack: which one, and its state.</summary>
public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; } = new Dictionary<string, object>(StringComparer.Ordinal);

    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    /// <summary>The dialog's version when it was started or last continued.</summary>
    [JsonPropertyName("version")]
    public string Version { get; set; }
}
