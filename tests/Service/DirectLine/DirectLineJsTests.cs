using StudentHealth.Tests.Support;

namespace StudentHealth.Service.DirectLine;

/// <summary>The service as botframework-directlinejs sees it, the client that Web Chat has inside.</summary>
[Collection(nameof(DirectLineServer))]
public sealed class DirectLineJsTests(DirectLineFixture direct)
{
    private const int Online = 2;

    [Theory]
    [InlineData("stream", 1)]
    [InlineData("poll", 0)]
    public async Task It_is_greeted_and_answered_and_sees_what_it_sent(string how, int sockets)
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        var said = await DirectLineJs.RunAsync(how, direct.Server.Address.ToString(), client.Token);

        Assert.Equal(["Bonjour", "Encore"], said.Where(static line => line.ContainsKey("echo")).Select(static line => (string?)line["text"]));
        Assert.All(said.Where(static line => line.ContainsKey("echo")), static line =>
        {
            Assert.Equal($"own-{line["text"]}", (string?)line["echo"]);
            Assert.Equal("user", (string?)line["echoRole"]);
            Assert.Equal("bot", (string?)line["replyFrom"]);
        });
        Assert.Equal(sockets, (int)said[^1]["sockets"]!);
        Assert.Equal(Online, (int)said.Last(static line => line.ContainsKey("status"))["status"]!);
    }

    [Fact]
    public async Task It_reconnects_by_itself_and_sees_everything_once()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        var said = await DirectLineJs.RunAsync("broken", direct.Server.Address.ToString(), client.Token);

        Assert.Equal(2, (int)said[^1]["sockets"]!);
        Assert.Equal(0, (int)said[^1]["seenTwice"]!);
    }

    [Fact]
    public async Task It_picks_an_earlier_conversation_up_again()
    {
        var client = await direct.Server.OpenTalkAsync();
        await client.AskAsync("first");
        await client.AskAsync("last");

        var said = await DirectLineJs.RunAsync("resume", direct.Server.Address.ToString(), client.Token, client.ConversationId);

        Assert.Equal(["first", "last"], said.Single(static line => line.ContainsKey("texts"))["texts"]!.AsArray().Select(static text => (string?)text));
    }
}
