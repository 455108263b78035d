using System.Text.Json;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>The body of <c>tokens/generate</c> and of <c>conversations</c>; all of it is optional.</summary>
internal sealed record TokenRequest(string? UserId, string? Locale, IReadOnlyList<string>? TrustedOrigins)
{
    private const int MaxLength = 16 * 1024;
    private const int MaxOrigins = 50;

    public static async Task<(TokenRequest? Request, DirectLineError? Error)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(request, MaxLength, cancellationToken) is not { } body)
        {
            return (null, DirectLineError.TooLarge($"The body may have {MaxLength} bytes."));
        }

        if (body.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return (new TokenRequest(null, null, null), null);
        }

        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (null, DirectLineError.MalformedData("The body is not JSON that can be read."));
        }
    }

    /// <summary>A language tag, null where it is none: it is a wish, and no reason to refuse.</summary>
    public static string? LocaleOf(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private static (TokenRequest? Request, DirectLineError? Error) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            return Malformed("The body must be an object.");
        }

        string? userId = null;
        if (Find(body, "user") is { } user)
        {
            if (user.ValueKind != JsonValueKind.Object)
            {
                return Malformed("'user' must be an object.");
            }

            if (Find(user, "id") is { } id)
            {
                if (id.ValueKind != JsonValueKind.String || id.GetString()!.Length is 0 or > 128)
                {
                    return Malformed("'user.id' must be a string of 1 to 128 characters.");
                }

                userId = id.GetString();
            }
        }

        var locale = Find(body, "locale") is { ValueKind: JsonValueKind.String } tag ? LocaleOf(tag.GetString()) : null;
        return ReadOrigins(body, out var origins) ? (new TokenRequest(userId, locale, origins), null) : Malformed("'trustedOrigins' must be a list of origins such as \"https://www.example.fr\".");
    }

    private static bool ReadOrigins(JsonElement body, out IReadOnlyList<string>? origins)
    {
        origins = null;
        if (Find(body, "trustedOrigins") is not { } list)
        {
            return true;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxOrigins)
        {
            return false;
        }

        var found = new List<string>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !Uri.TryCreate(item.GetString(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                return false;
            }

            // As browsers send it: without a path, and without the usual port.
            found.Add(uri.GetLeftPart(UriPartial.Authority));
        }

        origins = found.Count == 0 ? null : found;
        return true;
    }

    private static JsonElement? Find(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static (TokenRequest? Request, DirectLineError? Error) Malformed(string message) => (null, DirectLineError.MalformedData(message));
}
