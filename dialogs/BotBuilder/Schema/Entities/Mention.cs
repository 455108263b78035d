using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    public Mention()
        : base("mention")
    {
    }

    public Mention(ChannelAccount mentioned = default, string text = default, string type = default)
        : base(type ?? "mention")
    {
        Mentioned = mentioned;
        Text = text;
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The part of the message's text that is the mention, as it stands there.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }
}
