using System.Text.Json;
using StudentHealth.Bot.Channels.DirectLine;
using StudentHealth.Bot.Hosting.RateLimits;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

/// <summary>Gives a page a token for a new conversation, or for the one that its device had before.</summary>
internal static class WidgetTokenEndpoint
{
    private const int MaxLength = 4 * 1024;

    public static async Task<IResult> PostAsync(
        HttpContext context, WidgetInstitutions institutions, ResumeStore resumes, DirectLineTokens tokens, RateLimits limits, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!limits.WidgetTokens.TryTake(RateLimits.AddressOf(context)))
        {
            return DirectLineError.TooManyRequests("Too many chats were opened from this address in the last minute.");
        }

        // Without it, any page could send this without asking (no preflight).
        if (!context.Request.HasJsonContentType())
        {
            return DirectLineError.NotSupported("Send JSON (Content-Type: application/json).");
        }

        if (await RequestBody.ReadAsync(context.Request, MaxLength, cancellationToken) is not { } body)
        {
            return DirectLineError.TooLarge($"The body may have {MaxLength} bytes.");
        }

        if (Read(body) is not { } request)
        {
            return DirectLineError.MalformedData("The body must be an object with the strings 'key', 'locale' and, if there is one, 'resume'.");
        }

        if (institutions.Find(request.Key) is not { } institution)
        {
            return DirectLineError.NotFound("There is no institution with this key.");
        }

        return Results.Json(await OpenAsync(institution, request, resumes, tokens, cancellationToken), WidgetJson.Default.WidgetTokenAnswer);
    }

    private static async Task<WidgetTokenAnswer> OpenAsync(
        Institution institution, WidgetTokenRequest request, ResumeStore resumes, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var resume = request.Resume;
        var talk = string.IsNullOrEmpty(resume) ? null : await resumes.TryResumeAsync(institution.Key, resume, cancellationToken);
        if (talk is null)
        {
            talk = new ResumedTalk(DirectLineConversations.NewConversationId(), DirectLineConversations.NewUserId());
            resume = await resumes.CreateAsync(institution.Key, talk.Value, cancellationToken);
        }

        var claims = new TokenClaims(talk.Value.Conversation, talk.Value.UserId, TokenClaims.WebChatChannel, TokenRequest.LocaleOf(request.Locale), TrustedOrigins: null, institution.Key);
        return new WidgetTokenAnswer(tokens.Create(claims), claims.Conversation, claims.User, DirectLineTokens.LifetimeSeconds, resume!);
    }

    private static WidgetTokenRequest? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body.Span, WidgetJson.Default.WidgetTokenRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
