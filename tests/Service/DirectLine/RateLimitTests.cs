using System.Net;
using System.Text.Json.Nodes;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Posts_are_counted_for_each_token_and_the_chat_is_told()
    {
        await using var server = Start("RateLimits:PostsPerMinute", "3");
        var alice = await server.OpenTalkAsync("fr");
        var bob = await server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(alice.StreamUrl);
        for (var i = 0; i < 3; i++)
        {
            await alice.PostTextAsync("Bonjour");
        }

        using (var refused = await alice.TryPostAsync(new JsonObject { ["type"] = "message", ["text"] = "Bonjour" }))
        {
            await RefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
        }

        await socket.ReadUntilAsync(static activity => ((string?)activity["text"])?.StartsWith("Trop de messages", StringComparison.Ordinal) == true);
        await bob.PostTextAsync("Bonjour");
        await alice.ReadNewAsync();
        Assert.Equal(3, alice.Seen.Count(static activity => (string?)activity["from"]!["role"] == "user"));

        server.Clock!.Advance(TimeSpan.FromSeconds(20));
        await alice.PostTextAsync("Bonjour");
    }

    [Fact]
    public async Task A_refreshed_token_counts_on()
    {
        await using var server = Start("RateLimits:PostsPerMinute", "2");
        var alice = await server.OpenTalkAsync();
        await alice.PostTextAsync("Bonjour");
        await alice.PostTextAsync("Bonjour");
        using var refresh = await alice.SendAsync(HttpMethod.Post, "tokens/refresh");
        alice.Token = (string)(await DirectLineClient.ReadAsync(refresh))["token"]!;

        using var refused = await alice.TryPostAsync(new JsonObject { ["type"] = "message" });

        await RefusedAsync(refused, HttpStatusCode.TooManyRequests, "TooManyRequests");
    }

    [Fact]
    public async Task Reading_is_not_limited()
    {
        await using var server = Start("RateLimits:PostsPerMinute", "1");
        var alice = await server.OpenTalkAsync();

        for (var i = 0; i < 300; i++)
        {
            await alice.ReadNewAsync();
        }
    }

    [Fact]
    public async Task Who_guesses_secrets_is_stopped_and_valid_tokens_of_the_same_address_are_not()
    {
        await using var server = Start("RateLimits:FailedAuthenticationsPerMinute", "5");
        var alice = await server.OpenTalkAsync();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await DirectLineClient.SendAsync(server.Http, HttpMethod.Post, "conversations", $"guess {i}");
            await RefusedAsync(wrong, HttpStatusCode.Forbidden, "BadArgument");
        }

        using var stopped = await DirectLineClient.SendAsync(server.Http, HttpMethod.Post, "conversations", "guess");
        await RefusedAsync(stopped, HttpStatusCode.TooManyRequests, "TooManyRequests");
        using var right = await DirectLineClient.SendAsync(server.Http, HttpMethod.Post, "conversations", BotServer.Secret);
        await RefusedAsync(right, HttpStatusCode.TooManyRequests, "TooManyRequests");
        await alice.PostTextAsync("Bonjour");

        server.Clock!.Advance(TimeSpan.FromMinutes(1));
        await server.OpenTalkAsync();
    }

    [Fact]
    public async Task Chats_are_counted_for_each_address()
    {
        await using var server = Start("RateLimits:WidgetTokensPerMinute", "2");
        async Task<HttpStatusCode> OpenAsync()
        {
            using var content = new StringContent("""{"key":"demo"}""", null, "application/json");
            using var answer = await server.Http.PostAsync("widget/token", content);
            return answer.StatusCode;
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [await OpenAsync(), await OpenAsync(), await OpenAsync()]);
    }

    private static BotServer Start(string key, string value) =>
        BotServer.Start(new BotServerOptions(Noon) { Settings = new Dictionary<string, string?> { [key] = value } });
}
