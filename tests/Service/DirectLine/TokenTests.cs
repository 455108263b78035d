using System.Net;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

[Collection(nameof(DirectLineServer))]
public sealed class TokenTests(DirectLineFixture direct)
{
    [Fact]
    public async Task The_secret_makes_a_token_for_a_conversation_that_is_not_started_yet()
    {
        using var answer = await direct.SendAsync(HttpMethod.Post, "tokens/generate", BotServer.Secret);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var body = await DirectLineClient.ReadAsync(answer);
        Assert.Equal(3600, (int)body["expires_in"]!);
        using var read = await direct.SendAsync(HttpMethod.Get, $"conversations/{body["conversationId"]}/activities", BotServer.Secret);
        await RefusedAsync(read, HttpStatusCode.NotFound, "NotFound");
    }

    [Fact]
    public async Task The_token_names_its_user_as_a_plain_string_for_Web_Chat_to_read()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret, "dl_alice");

        Assert.Equal("dl_alice", new JsonWebToken(client.Token).GetPayloadValue<string>("user"));
        Assert.Equal(client.ConversationId, new JsonWebToken(client.Token).GetPayloadValue<string>("conv"));
    }

    [Fact]
    public async Task A_token_without_a_user_gets_one()
    {
        var client = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        Assert.StartsWith("dl_", new JsonWebToken(client.Token).GetPayloadValue<string>("user"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user":{"id":"alice"}}""", "BadArgument")]
    [InlineData("""{"user":{"id":5}}""", "MalformedData")]
    [InlineData("""{"user":"dl_alice"}""", "MalformedData")]
    [InlineData("""{"trustedOrigins":"https://a.example"}""", "MalformedData")]
    [InlineData("""{"trustedOrigins":["a.example"]}""", "MalformedData")]
    [InlineData("[]", "MalformedData")]
    [InlineData("\"text\"", "MalformedData")]
    public async Task A_request_for_a_token_that_cannot_be_understood_is_told_why(string body, string code)
    {
        using var answer = await direct.SendAsync(HttpMethod.Post, "tokens/generate", BotServer.Secret, JsonNode.Parse(body));

        await RefusedAsync(answer, HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_told_why()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/tokens/generate") { Content = new StringContent("{") };
        request.Headers.Authorization = new("Bearer", BotServer.Secret);
        using var answer = await direct.Http.SendAsync(request);

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer  ")]
    public async Task Without_a_bearer_credential_nothing_is_open(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var answer = await direct.Http.SendAsync(request);

        await RefusedAsync(answer, HttpStatusCode.Unauthorized, "Unauthorized");
    }

    [Theory]
    [InlineData("another secret")]
    [InlineData("a secret that only these tests know ")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.")]
    [InlineData("eyJ.eyJ.x")]
    public async Task A_credential_that_is_not_ours_is_refused(string credential)
    {
        credential = credential.EndsWith(' ') ? credential.Trim() + "!" : credential;
        using var answer = await direct.SendAsync(HttpMethod.Post, "conversations", credential);

        await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_token_whose_content_was_changed_is_refused()
    {
        var alice = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret, "dl_alice");
        var bob = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret, "dl_bob");
        var mixed = $"{alice.Token.Split('.')[0]}.{alice.Token.Split('.')[1]}.{bob.Token.Split('.')[2]}";

        using var answer = await direct.SendAsync(HttpMethod.Post, "conversations", mixed);

        await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var alice = await direct.Server.OpenTalkAsync();
        var bob = await direct.Server.OpenTalkAsync();

        foreach (var (method, path) in new[] { (HttpMethod.Get, ""), (HttpMethod.Get, "/activities"), (HttpMethod.Post, "/activities"), (HttpMethod.Post, "/upload") })
        {
            using var answer = await alice.SendAsync(method, $"conversations/{bob.ConversationId}{path}", method == HttpMethod.Post ? new JsonObject { ["type"] = "message" } : null);
            await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
        }
    }

    [Fact]
    public async Task A_token_makes_no_tokens()
    {
        var alice = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret);

        using var answer = await alice.SendAsync(HttpMethod.Post, "tokens/generate");

        await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_conversation_and_user()
    {
        var alice = await DirectLineClient.CreateAsync(direct.Http, BotServer.Secret, "dl_alice");

        using var answer = await alice.SendAsync(HttpMethod.Post, "tokens/refresh");

        var body = await DirectLineClient.ReadAsync(answer);
        Assert.Equal(alice.ConversationId, (string?)body["conversationId"]);
        Assert.Equal("dl_alice", new JsonWebToken((string)body["token"]!).GetPayloadValue<string>("user"));
    }

    [Fact]
    public async Task The_secret_cannot_be_refreshed()
    {
        using var answer = await direct.SendAsync(HttpMethod.Post, "tokens/refresh", BotServer.Secret);

        await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
    }

    [Theory]
    [InlineData("https://www.example.fr", "https://www.example.fr", true)]
    [InlineData("https://www.example.fr/page", "https://www.example.fr", true)]
    [InlineData("https://www.example.fr:443", "https://www.example.fr", true)]
    [InlineData("https://www.example.fr", null, true)]
    [InlineData("https://www.example.fr", "https://www.example.fr.evil.example", false)]
    [InlineData("https://www.example.fr", "http://www.example.fr", false)]
    [InlineData("https://www.example.fr", "null", false)]
    public async Task A_token_that_names_its_pages_is_good_on_these_only(string trusted, string? origin, bool isTrusted)
    {
        using var generated = await direct.SendAsync(HttpMethod.Post, "tokens/generate", BotServer.Secret, new JsonObject { ["trustedOrigins"] = new JsonArray(trusted) });
        var token = (string)(await DirectLineClient.ReadAsync(generated))["token"]!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        request.Headers.Authorization = new("Bearer", token);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        using var answer = await direct.Http.SendAsync(request);

        if (isTrusted)
        {
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        }
        else
        {
            await RefusedAsync(answer, HttpStatusCode.Forbidden, "BadArgument");
        }
    }
}
