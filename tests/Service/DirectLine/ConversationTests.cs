using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StudentHealth.Bot.Turns;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

[Collection(nameof(DirectLineServer))]
public sealed class ConversationTests(DirectLineFixture direct)
{
    [Fact]
    public async Task A_conversation_is_created_once_and_found_afterwards()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        Assert.Equal(HttpStatusCode.Created, await client.StartAsync("fr-FR"));
        Assert.Equal(HttpStatusCode.OK, await client.StartAsync("fr-FR"));
    }

    [Fact]
    public async Task The_greeting_is_there_when_the_start_is_answered_and_once_only()
    {
        var client = await direct.Server.OpenTalkAsync();
        await client.StartAsync();

        var greeting = Assert.Single(await client.ReadNewAsync());
        Assert.Equal("bot", (string?)greeting["from"]!["role"]);
        Assert.False(greeting.ContainsKey("replyToId"));
    }

    [Fact]
    public async Task The_answer_to_a_start_holds_what_the_protocol_says()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        // Web Chat sends an empty user where the token has one.
        using var answer = await client.SendAsync(HttpMethod.Post, "conversations", JsonNode.Parse("""{"user":{},"locale":"fr-FR"}"""));

        var body = await DirectLineClient.ReadAsync(answer);
        Assert.Equal(client.ConversationId, (string?)body["conversationId"]);
        Assert.NotEmpty((string)body["token"]!);
        Assert.Equal(3600, (int)body["expires_in"]!);
        Assert.StartsWith($"ws://{direct.Server.Address.Authority}/v3/directline/conversations/{client.ConversationId}/stream?watermark=&t=", (string?)body["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_secret_each_start_is_a_new_conversation()
    {
        using var one = await direct.SendAsync(HttpMethod.Post, "conversations", BotServer.Secret);
        using var two = await direct.SendAsync(HttpMethod.Post, "conversations", BotServer.Secret);

        Assert.Equal(HttpStatusCode.Created, one.StatusCode);
        Assert.Equal(HttpStatusCode.Created, two.StatusCode);
        Assert.NotEqual((string?)(await DirectLineClient.ReadAsync(one))["conversationId"], (string?)(await DirectLineClient.ReadAsync(two))["conversationId"]);
    }

    [Fact]
    public async Task The_secret_reads_writes_and_joins_every_conversation()
    {
        var client = await direct.Server.OpenTalkAsync();
        var secret = new DirectLineClient(direct.Http, client.ConversationId, BotServer.Secret);

        using var joined = await secret.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}");
        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        await secret.PostAsync(JsonNode.Parse("""{"type":"message","from":{"id":"an adviser"},"text":"ok"}""")!);

        await client.ReadNewAsync();
        Assert.Contains(client.Seen, static activity => (string?)activity["from"]!["id"] == "an adviser");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    public async Task The_secret_is_told_that_a_conversation_is_not_there(string method, string path)
    {
        using var answer = await direct.SendAsync(new HttpMethod(method), $"conversations/nowhere{path}", BotServer.Secret, method == "POST" ? new JsonObject { ["type"] = "message" } : null);

        await RefusedAsync(answer, HttpStatusCode.NotFound, "NotFound");
    }

    [Fact]
    public async Task A_reconnect_gives_a_token_and_a_stream_from_the_watermark_on()
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}?watermark=2");

        var body = await DirectLineClient.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty((string)body["token"]!);
        Assert.Contains("/stream?watermark=2&t=", (string?)body["streamUrl"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities?watermark=40")]
    [InlineData("POST", "/activities")]
    public async Task A_tokens_conversation_that_is_gone_begins_again_from_its_start(string method, string path)
    {
        var client = await direct.Server.OpenTalkAsync();
        await direct.Server.Services.GetRequiredService<ISessionStore>().EraseAsync(new ConversationId(client.ConversationId), CancellationToken.None);

        using var answer = await client.SendAsync(
            new HttpMethod(method), $"conversations/{client.ConversationId}{path}", method == "POST" ? new JsonObject { ["type"] = "message", ["text"] = "Bonjour" } : null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (path.StartsWith("/activities?", StringComparison.Ordinal))
        {
            Assert.Single((await DirectLineClient.ReadAsync(answer))["activities"]!.AsArray());
        }

        Assert.NotEmpty(await client.ReadNewAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?watermark=")]
    [InlineData("?watermark=0")]
    [InlineData("?watermark=-")]
    [InlineData("?watermark=-1")]
    [InlineData("?watermark=99999999999999999999")]
    [InlineData("?watermark=abc")]
    public async Task Without_a_watermark_of_ours_reading_begins_at_the_start(string query)
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities{query}");

        Assert.Single((await DirectLineClient.ReadAsync(answer))["activities"]!.AsArray());
    }

    [Fact]
    public async Task What_was_read_is_not_read_again_and_the_watermark_is_never_empty()
    {
        var client = await direct.Server.OpenTalkAsync();
        await client.AskAsync("Bonjour");
        await client.ReadNewAsync();

        Assert.Empty(await client.ReadNewAsync());
        Assert.NotEmpty(client.Watermark);
    }

    [Fact]
    public async Task Addresses_and_methods_that_are_not_there_are_told_in_the_protocols_words()
    {
        using var nowhere = await direct.SendAsync(HttpMethod.Get, "session/getsessionid", BotServer.Secret);
        using var put = await direct.SendAsync(HttpMethod.Put, "conversations", BotServer.Secret);

        await RefusedAsync(nowhere, HttpStatusCode.NotFound, "NotFound");
        await RefusedAsync(put, HttpStatusCode.MethodNotAllowed, "NotSupported");
    }
}
