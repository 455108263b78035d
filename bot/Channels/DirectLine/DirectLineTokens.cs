using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>Makes and checks tokens: JWTs signed with a key derived from the secret, by the service's own clock.</summary>
internal sealed class DirectLineTokens(DirectLineSecret secret, TimeProvider time)
{
    /// <summary>Clients refresh every 15 minutes and ignore what <c>expires_in</c> says.</summary>
    public const int LifetimeSeconds = 3600;

    // Time enough to open the socket, and no more: it stands in an address, and addresses are logged.
    private const int StreamLifetimeSeconds = 60;

    private const string Issuer = "student-health";
    private const string Api = "directline";
    private const string Stream = "directline/stream";

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly SigningCredentials _signing = new(new SymmetricSecurityKey(secret.TokenKey), SecurityAlgorithms.HmacSha256);

    public string Create(TokenClaims claims) => Sign(claims, Api, LifetimeSeconds, sessionExpires: null);

    /// <summary>For one socket's address.</summary>
    public string CreateForStream(TokenClaims claims, DateTimeOffset sessionExpires) =>
        Sign(claims, Stream, StreamLifetimeSeconds, sessionExpires.ToUnixTimeSeconds());

    public Task<TokenCheck> CheckAsync(string token) => CheckAsync(token, Api);

    public Task<TokenCheck> CheckForStreamAsync(string token) => CheckAsync(token, Stream);

    private string Sign(TokenClaims claims, string audience, int lifetime, long? sessionExpires)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var payload = new TokenPayload(Issuer, audience, now, now + lifetime, sessionExpires, claims.Conversation, claims.User, claims.Channel, claims.Locale, claims.TrustedOrigins, claims.Institution);
        return _handler.CreateToken(JsonSerializer.Serialize(payload, DirectLineJson.Default.TokenPayload), _signing);
    }

    private async Task<TokenCheck> CheckAsync(string token, string audience)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = _signing.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = audience,
            // The library takes the machine's clock; ours is compared below.
            ValidateLifetime = false,
        });
        if (!result.IsValid)
        {
            return new TokenCheck.Invalid();
        }

        var json = Base64UrlEncoder.DecodeBytes(((JsonWebToken)result.SecurityToken).EncodedPayload);
        var payload = JsonSerializer.Deserialize(json, DirectLineJson.Default.TokenPayload)!;
        return time.GetUtcNow().ToUnixTimeSeconds() >= payload.Expires
            ? new TokenCheck.Expired()
            : new TokenCheck.Valid(payload.Claims, DateTimeOffset.FromUnixTimeSeconds(payload.SessionExpires ?? payload.Expires));
    }
}

internal abstract record TokenCheck
{
    private TokenCheck()
    {
    }

    /// <param name="Expires">When what it opens has to end.</param>
    public sealed record Valid(TokenClaims Claims, DateTimeOffset Expires) : TokenCheck;

    public sealed record Expired : TokenCheck;

    /// <summary>Not one of ours, or altered, or for something else.</summary>
    public sealed record Invalid : TokenCheck;
}
