using System.Net;
using System.Net.WebSockets;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

/// <summary>Each with a clock of its own, which they move.</summary>
public sealed class TokenLifetimeTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_token_is_good_for_an_hour_of_the_services_clock_and_says_that_it_has_expired_after()
    {
        await using var server = BotServer.Start(new BotServerOptions(Noon));
        var client = await server.OpenTalkAsync();

        server.Clock!.Advance(TimeSpan.FromSeconds(3599));
        await client.PostTextAsync("Bonjour");
        server.Clock.Advance(TimeSpan.FromSeconds(1));

        using var post = await client.TryPostAsync(new System.Text.Json.Nodes.JsonObject { ["type"] = "message", ["text"] = "Bonjour" });
        await RefusedAsync(post, HttpStatusCode.Forbidden, "TokenExpired");
        using var refresh = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        await RefusedAsync(refresh, HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_token_that_is_refreshed_every_quarter_of_an_hour_lives_for_ever()
    {
        await using var server = BotServer.Start(new BotServerOptions(Noon));
        var client = await server.OpenTalkAsync();

        for (var quarter = 0; quarter < 12; quarter++)
        {
            server.Clock!.Advance(TimeSpan.FromMinutes(15));
            using var refresh = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
            client.Token = (string)(await DirectLineClient.ReadAsync(refresh))["token"]!;
        }

        await client.PostTextAsync("Bonjour");
    }

    [Fact]
    public async Task A_stream_address_can_be_used_for_a_minute()
    {
        await using var server = BotServer.Start(new BotServerOptions(Noon));
        var client = await server.OpenTalkAsync();

        server.Clock!.Advance(TimeSpan.FromSeconds(59));
        using (await DirectLineSocket.OpenAsync(client.StreamUrl))
        {
        }

        server.Clock.Advance(TimeSpan.FromSeconds(1));
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(client.StreamUrl));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_stream_is_closed_when_its_token_ends()
    {
        await using var server = BotServer.Start(new BotServerOptions(Noon));
        var client = await server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);
        await socket.ReadSetAsync();

        server.Clock!.Advance(TimeSpan.FromHours(1));

        string? text;
        do
        {
            text = await socket.ReadTextAsync();
        }
        while (text is { Length: 0 });
        Assert.Null(text);
        Assert.Equal("TokenExpired", socket.Socket.CloseStatusDescription);
    }

    [Fact]
    public async Task A_quiet_stream_gives_a_sign_of_life_as_an_empty_message()
    {
        await using var server = BotServer.Start(new BotServerOptions(Noon));
        var client = await server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);
        await socket.ReadSetAsync();

        server.Clock!.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("", await socket.ReadTextAsync());
    }
}
