using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Widget;

public sealed partial class DemoPageTests(DemoPageTests.SharedServer shared) : IClassFixture<DemoPageTests.SharedServer>
{
    [Theory]
    [InlineData("/", "fr-FR,fr;q=0.9", "fr")]
    [InlineData("/", "es-MX, en;q=0.5", "es")]
    [InlineData("/", "de, en;q=0.2, es;q=0.7", "es")]
    [InlineData("/", "fr;q=0, es", "es")]
    [InlineData("/", "de", "en")]
    [InlineData("/", null, "en")]
    [InlineData("/", ";;;", "en")]
    [InlineData("/?lang=es", "fr", "es")]
    [InlineData("/?lang=xx", "fr", "fr")]
    public async Task The_page_speaks_the_language_that_is_asked_for(string path, string? accepted, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        }

        using var answer = await shared.Server.Http.SendAsync(request);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"{language}\" aria-current=\"page\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Equal(["Accept-Language"], answer.Headers.Vary);
    }

    [Fact]
    public async Task Each_page_has_a_policy_of_its_own_that_lets_only_this_service_in()
    {
        using var one = await shared.Server.Http.GetAsync("/");
        using var two = await shared.Server.Http.GetAsync("/");

        var policy = Assert.Single(one.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups["nonce"].Value;
        Assert.Contains($"data-nonce=\"{nonce}\"", await one.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(policy, Assert.Single(two.Headers.GetValues("Content-Security-Policy")));
    }

    [Theory]
    [InlineData("br, gzip")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task The_client_that_the_page_names_is_served_compressed_and_for_ever(string? encoding)
    {
        var page = await shared.Server.Http.GetStringAsync(new Uri("/", UriKind.Relative));
        var path = Script().Match(page).Groups["path"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        using var answer = await shared.Server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding is not null, answer.Content.Headers.ContentEncoding.Count == 1);
        Assert.Equal(new CacheControlHeaderValue { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new NameValueHeaderValue("immutable") } }, answer.Headers.CacheControl);
    }

    [Theory]
    [InlineData("/widget/chat.js", "text/javascript")]
    [InlineData("/widget/demo.js", "text/javascript")]
    [InlineData("/widget/demo.css", "text/css")]
    [InlineData("/widget/icon.svg", "image/svg+xml")]
    public async Task The_pages_own_files_are_there(string path, string type)
    {
        using var answer = await shared.Server.Http.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Without_an_institution_the_page_explains_itself_and_has_no_chat()
    {
        await using var server = BotServer.Start(new BotServerOptions { Settings = new Dictionary<string, string?> { ["Widget:DemoKey"] = "" } });

        var page = await server.Http.GetStringAsync(new Uri("/?lang=fr", UriKind.Relative));

        Assert.Contains("La discussion n’est pas ouverte ici", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("'nonce-(?<nonce>[0-9a-f]+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex("src=\"(?<path>/webchat/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Script();

    public sealed class SharedServer : IAsyncDisposable
    {
        public BotServer Server { get; } = BotServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
