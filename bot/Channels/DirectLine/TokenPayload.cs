using System.Text.Json.Serialization;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>The JWT's payload.</summary>
/// <param name="Audience">What it opens: the API, or one socket.</param>
/// <param name="Expires">Seconds since 1970, as <paramref name="Issued"/>.</param>
/// <param name="SessionExpires">For a socket: when the token that it was asked with ends, and the socket with it.</param>
internal sealed record TokenPayload(
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("aud")] string Audience,
    [property: JsonPropertyName("iat")] long Issued,
    [property: JsonPropertyName("exp")] long Expires,
    [property: JsonPropertyName("sessionExp")] long? SessionExpires,
    [property: JsonPropertyName("conv")] string Conversation,
    [property: JsonPropertyName("user")] string User,
    [property: JsonPropertyName("channel")] string Channel,
    [property: JsonPropertyName("locale")] string? Locale,
    [property: JsonPropertyName("trustedOrigins")] IReadOnlyList<string>? TrustedOrigins,
    [property: JsonPropertyName("institution")] string? Institution)
{
    [JsonIgnore]
    public TokenClaims Claims => new(Conversation, User, Channel, Locale, TrustedOrigins, Institution);
}
