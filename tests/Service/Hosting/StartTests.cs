using System.Net;
using Microsoft.Extensions.Options;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Hosting;

public sealed class StartTests
{
    [Theory]
    [InlineData("DirectLine:Secret", "", "DirectLine:Secret")]
    [InlineData("DirectLine:Secret", "short", "DirectLine:Secret")]
    [InlineData("RateLimits:PostsPerMinute", "0", "RateLimits:PostsPerMinute")]
    [InlineData("Proxy:KnownProxies:0", "somewhere", "Proxy:KnownProxies")]
    [InlineData("Proxy:KnownNetworks:0", "10.0.0.0", "Proxy:KnownNetworks")]
    [InlineData("Widget:DemoKey", "nobody", "Widget:DemoKey")]
    [InlineData("Widget:Institutions:0:Key", "with blank", "Widget:Institutions:0:Key")]
    [InlineData("Widget:Institutions:0:Name", "A name without a key", "Widget:Institutions:0:Key")]
    public void A_wrong_setting_stops_the_start_and_is_named(string key, string value, string named)
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            BotServer.Start(new BotServerOptions(Environment: "Production") { Settings = new Dictionary<string, string?> { [key] = value } }));

        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_development_a_secret_is_made_once_and_tokens_outlive_a_restart()
    {
        var storage = Directory.CreateTempSubdirectory("student-health-test-");
        try
        {
            var options = new BotServerOptions(Storage: storage.FullName) { Settings = new Dictionary<string, string?> { ["DirectLine:Secret"] = "" } };
            string token;
            await using (var first = BotServer.Start(options))
            {
                using var content = new StringContent("""{"key":"demo"}""", null, "application/json");
                using var answer = await first.Http.PostAsync("widget/token", content);
                token = (string)(await DirectLineClient.ReadAsync(answer))["token"]!;
            }

            await using var second = BotServer.Start(options);
            using var started = await DirectLineClient.SendAsync(second.Http, HttpMethod.Post, "conversations", token);
            Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        }
        finally
        {
            storage.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(null, "ws://")]
    [InlineData("127.0.0.1", "wss://")]
    public async Task A_forwarded_scheme_is_believed_of_a_known_proxy_only(string? proxy, string stream)
    {
        await using var server = BotServer.Start(new BotServerOptions
        {
            Settings = proxy is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["Proxy:KnownProxies:0"] = proxy },
        });
        server.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        server.Http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");

        var talk = await server.OpenTalkAsync();

        Assert.StartsWith($"{stream}{server.Address.Authority}/", talk.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_is_not_ours_is_refused()
    {
        await using var server = BotServer.Start(new BotServerOptions { Settings = new Dictionary<string, string?> { ["AllowedHosts"] = "127.0.0.1" } });
        await server.OpenTalkAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        request.Headers.Authorization = new("Bearer", BotServer.Secret);
        request.Headers.Host = "evil.example";

        using var answer = await server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_says_that_it_lives_and_that_it_is_ready()
    {
        await using var server = BotServer.Start();

        Assert.Equal("Healthy", await server.Http.GetStringAsync(new Uri("health/live", UriKind.Relative)));
        Assert.Equal("Healthy", await server.Http.GetStringAsync(new Uri("health/ready", UriKind.Relative)));
    }
}
