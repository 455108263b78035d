using System.Text.Json.Serialization;

namespace StudentHealth.Bot.Widget;

/// <summary>What a page asks for to open the chat.</summary>
/// <param name="Key">The institution's.</param>
/// <param name="Locale">The page's language tag; null where it does not matter.</param>
/// <param name="Resume">What an earlier answer gave: picks the same conversation up again.</param>
internal sealed record WidgetTokenRequest(string? Key, string? Locale, string? Resume);

/// <param name="Resume">Good for 30 days from now, to be kept on the student's device.</param>
internal sealed record WidgetTokenAnswer(
    string Token,
    string ConversationId,
    string UserId,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string Resume);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WidgetTokenRequest))]
[JsonSerializable(typeof(WidgetTokenAnswer))]
internal sealed partial class WidgetJson : JsonSerializerContext;
