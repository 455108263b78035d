using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StudentHealth.Bot.Turns;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Widget;

public sealed class WidgetTokenTests(WidgetTokenTests.SharedServer shared) : IClassFixture<WidgetTokenTests.SharedServer>
{
    private readonly BotServer _server = shared.Server;

    [Fact]
    public async Task A_page_gets_a_token_for_a_new_conversation()
    {
        var answer = await OpenAsync("""{"key":"demo","locale":"fr-FR"}""");

        Assert.StartsWith("dl_", (string?)answer["userId"], StringComparison.Ordinal);
        Assert.Equal(3600, (int)answer["expires_in"]!);
        var client = Client(answer);
        Assert.Equal(HttpStatusCode.Created, await client.StartAsync());
        var greeting = Assert.Single(await client.ReadNewAsync());
        Assert.Equal("webchat", (string?)greeting["channelId"]);
    }

    [Fact]
    public async Task The_page_that_comes_back_gets_its_conversation_and_its_user_again()
    {
        var first = await OpenAsync("""{"key":"demo","locale":"fr"}""");
        var client = Client(first);
        await client.StartAsync();
        await client.AskAsync("Bonjour");

        var second = await OpenAsync(new JsonObject { ["key"] = "demo", ["resume"] = (string)first["resume"]! }.ToJsonString());

        Assert.Equal((string?)first["conversationId"], (string?)second["conversationId"]);
        Assert.Equal((string?)first["userId"], (string?)second["userId"]);
        Assert.Equal((string?)first["resume"], (string?)second["resume"]);
        var again = Client(second);
        await again.ReadNewAsync();
        Assert.Equal(client.Seen.Select(static activity => (string?)activity["id"]), again.Seen.Select(static activity => (string?)activity["id"]));
    }

    [Fact]
    public async Task An_erased_conversation_is_not_picked_up_again()
    {
        var first = await OpenAsync("""{"key":"demo"}""");
        await Client(first).StartAsync();
        await _server.Services.GetRequiredService<ISessionStore>().EraseAsync(new ConversationId((string)first["conversationId"]!), CancellationToken.None);

        var second = await OpenAsync(new JsonObject { ["key"] = "demo", ["resume"] = (string)first["resume"]! }.ToJsonString());

        Assert.NotEqual((string?)first["conversationId"], (string?)second["conversationId"]);
    }

    [Fact]
    public async Task The_secret_of_a_device_is_not_in_the_database()
    {
        var answer = await OpenAsync("""{"key":"demo"}""");

        foreach (var file in Directory.EnumerateFiles(_server.Storage, "student-health.db*"))
        {
            var content = new MemoryStream();
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await stream.CopyToAsync(content);
            Assert.DoesNotContain((string)answer["resume"]!, Encoding.Latin1.GetString(content.ToArray()), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("""{"key":"demo","resume":"unknown"}""")]
    [InlineData("""{"key":"demo","resume":""}""")]
    [InlineData("""{"key":"demo","resume":null,"locale":null}""")]
    [InlineData("""{"key":"demo","locale":"<script>"}""")]
    public async Task What_cannot_be_used_is_passed_over(string body) => Assert.NotEmpty((string)(await OpenAsync(body))["token"]!);

    [Theory]
    [InlineData("""{"key":"nobody"}""", HttpStatusCode.NotFound)]
    [InlineData("{}", HttpStatusCode.NotFound)]
    [InlineData("""{"key":5}""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("null", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task What_is_wrong_is_refused_with_a_reason(string body, HttpStatusCode status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _server.Http.PostAsync("widget/token", content);

        Assert.Equal(status, answer.StatusCode);
        Assert.NotEmpty((string)(await DirectLineClient.ReadAsync(answer))["error"]!["message"]!);
    }

    [Fact]
    public async Task Another_site_cannot_send_it_as_a_form_does()
    {
        using var content = new StringContent("""{"key":"demo"}""", Encoding.UTF8, "text/plain");
        using var answer = await _server.Http.PostAsync("widget/token", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    private async Task<JsonObject> OpenAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _server.Http.PostAsync("widget/token", content);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return await DirectLineClient.ReadAsync(answer);
    }

    private DirectLineClient Client(JsonObject answer) => new(_server.Http, (string)answer["conversationId"]!, (string)answer["token"]!);

    public sealed class SharedServer : IAsyncDisposable
    {
        public BotServer Server { get; } = BotServer.Start();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
