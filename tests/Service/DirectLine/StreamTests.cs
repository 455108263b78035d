using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

[Collection(nameof(DirectLineServer))]
public sealed class StreamTests(DirectLineFixture direct)
{
    [Fact]
    public async Task A_stream_begins_with_the_greeting_and_goes_on_with_echo_and_reply()
    {
        var client = await direct.Server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);

        var first = await socket.ReadSetAsync();
        Assert.Equal("bot", (string?)Assert.Single(first["activities"]!.AsArray())!["from"]!["role"]);
        Assert.NotEmpty((string)first["watermark"]!);

        var id = await client.PostTextAsync("Bonjour");
        var read = await socket.ReadUntilAsync(activity => (string?)activity["replyToId"] == id && (string?)activity["type"] == "message");
        Assert.Contains(read, activity => (string?)activity["id"] == id);
    }

    [Fact]
    public async Task A_stream_with_a_watermark_begins_behind_it()
    {
        var client = await direct.Server.OpenTalkAsync();
        await client.AskAsync("Un");
        var mark = client.Watermark;
        var id = await client.PostTextAsync("Deux");
        using var reconnect = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}?watermark={mark}");

        using var socket = await DirectLineSocket.OpenAsync((string)(await DirectLineClient.ReadAsync(reconnect))["streamUrl"]!);

        Assert.Equal(id, (string?)(await socket.ReadSetAsync())["activities"]![0]!["id"]);
    }

    [Fact]
    public async Task Several_streams_of_a_conversation_all_see_everything()
    {
        var client = await direct.Server.OpenTalkAsync();
        using var one = await DirectLineSocket.OpenAsync(client.StreamUrl);
        using var two = await DirectLineSocket.OpenAsync(client.StreamUrl);

        var id = await client.PostTextAsync("Bonjour");

        await one.ReadUntilAsync(activity => (string?)activity["replyToId"] == id);
        await two.ReadUntilAsync(activity => (string?)activity["replyToId"] == id);
    }

    [Fact]
    public async Task The_empty_messages_of_the_client_change_nothing()
    {
        var client = await direct.Server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);

        await socket.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await socket.Socket.SendAsync(new byte[5000], WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var id = await client.PostTextAsync("Bonjour");

        await socket.ReadUntilAsync(activity => (string?)activity["replyToId"] == id);
    }

    [Fact]
    public async Task A_client_that_says_goodbye_is_answered()
    {
        var client = await direct.Server.OpenTalkAsync();
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);

        await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, new CancellationTokenSource(TimeSpan.FromSeconds(10)).Token);

        Assert.Equal(WebSocketState.Closed, socket.Socket.State);
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        var client = await direct.Server.OpenTalkAsync();
        var ids = new List<string>();
        for (var i = 0; i < 130; i++)
        {
            ids.Add(await client.PostAsync(new JsonObject { ["type"] = "event", ["name"] = $"e{i}", ["value"] = new string('x', 4000) }));
        }

        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);

        var read = await socket.ReadUntilAsync(activity => (string?)activity["id"] == ids[^1]);
        Assert.Equal(ids, read.Where(static activity => (string?)activity["type"] == "event").Select(static activity => (string)activity["id"]!));
    }

    [Fact]
    public async Task A_conversation_has_room_for_twenty_streams()
    {
        var client = await direct.Server.OpenTalkAsync();
        var sockets = new List<DirectLineSocket>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                sockets.Add(await DirectLineSocket.OpenAsync(client.StreamUrl));
            }

            var refused = await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(client.StreamUrl));
            Assert.Contains("429", refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            sockets.ForEach(static socket => socket.Dispose());
        }
    }

    [Fact]
    public async Task A_stream_address_opens_one_conversation_and_nothing_else()
    {
        var alice = await direct.Server.OpenTalkAsync();
        var bob = await direct.Server.OpenTalkAsync();
        var elsewhere = alice.StreamUrl.Replace(alice.ConversationId, bob.ConversationId, StringComparison.Ordinal);
        var streamToken = alice.StreamUrl.Split("&t=")[1];

        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(elsewhere));
        await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(alice.StreamUrl.Replace(streamToken, alice.Token, StringComparison.Ordinal)));
        using var api = await direct.SendAsync(HttpMethod.Get, $"conversations/{alice.ConversationId}/activities", streamToken);
        await RefusedAsync(api, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Theory]
    [InlineData("https://www.example.fr", true)]
    [InlineData("https://evil.example", false)]
    public async Task The_page_is_checked_for_sockets_too(string origin, bool isTrusted)
    {
        using var generated = await direct.SendAsync(HttpMethod.Post, "tokens/generate", BotServer.Secret, JsonNode.Parse("""{"trustedOrigins":["https://www.example.fr"]}"""));
        var body = await DirectLineClient.ReadAsync(generated);
        var client = new DirectLineClient(direct.Http, (string)body["conversationId"]!, (string)body["token"]!);
        await client.StartAsync();

        if (isTrusted)
        {
            using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl, origin);
            await socket.ReadSetAsync();
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(client.StreamUrl, origin));
        }
    }

    [Fact]
    public async Task An_address_for_sockets_says_so_to_others()
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await direct.Http.GetAsync(client.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Without_any_credential_no_stream_opens()
    {
        var client = await direct.Server.OpenTalkAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => DirectLineSocket.OpenAsync(client.StreamUrl.Split("&t=")[0]));
        Assert.Contains("401", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_refused_is_explained_in_the_open_chat()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);
        await client.StartAsync("es");
        using var socket = await DirectLineSocket.OpenAsync(client.StreamUrl);
        await socket.ReadSetAsync();

        using var answer = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/upload");

        var notice = (await socket.ReadSetAsync())["activities"]![0]!;
        Assert.Equal("bot", (string?)notice["from"]!["role"]);
        Assert.NotEmpty((string)notice["text"]!);
    }
}
