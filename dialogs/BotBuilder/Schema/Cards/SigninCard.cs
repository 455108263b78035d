using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class SigninCard
{
    public const string ContentType = "application/vnd.microsoft.card.signin";

    public SigninCard()
    {
    }

    public SigninCard(string text = default, IList<CardAction> buttons = default)
    {
        Text = text;
        Buttons = buttons;
    }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    /// <summary>A card with one button that opens the sign-in page at the url.</summary>
    public static SigninCard Create(string text, string buttonLabel, string url) => new()
    {
        Text = text,
        Buttons = [new CardAction { Type = ActionTypes.Signin, Title = buttonLabel, Value = url }],
    };
}
