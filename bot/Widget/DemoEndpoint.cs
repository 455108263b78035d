using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

internal static class DemoEndpoint
{
    public static IResult Get(HttpContext context, DemoPage page, WidgetInstitutions institutions, IOptions<WidgetOptions> options)
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request, nonce);
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language";

        var institution = institutions.Find(options.Value.DemoKey);
        var language = PageLanguage.Choose(context.Request, institution?.Languages ?? LanguageCodes.All);
        return Results.Content(page.Render(language, institution, nonce), "text/html; charset=utf-8");
    }

    // Web Chat's scrolling part makes an empty style element without the nonce, and fills it by script.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    // Web Chat writes style elements (nonce), shows images that it made itself (data:, blob:) and runs a worker from a
    // blob. The socket's address is named because not every browser takes ws: for 'self'.
    private static string Policy(HttpRequest request, string nonce) => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
        "img-src 'self' data: blob:",
        $"connect-src 'self' {(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}",
        "worker-src blob:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'");
}
