using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using StudentHealth.Tests.Support;
using static StudentHealth.Service.DirectLine.DirectLineFixture;

namespace StudentHealth.Service.DirectLine;

/// <summary>What no client should send: told what is wrong, and the conversation lives on.</summary>
[Collection(nameof(DirectLineServer))]
public sealed class BadInputTests(DirectLineFixture direct)
{
    [Theory]
    [InlineData("""{"type":"message","from":{"id":"a"},"From":{"id":"eve"}}""")]
    [InlineData("""{"type":"message","text":"a","TEXT":"b"}""")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""")]
    public async Task A_field_that_stands_there_twice_in_any_case_is_refused(string activity)
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await PostRawAsync(client, activity);

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"text":"Bonjour"}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":["a"]}""")]
    [InlineData("""{"type":"message","text":{"a":1}}""")]
    [InlineData("""{"type":"message","locale":5}""")]
    [InlineData("""{"type":"message","from":"alice"}""")]
    [InlineData("""{"type":"message","entities":{}}""")]
    [InlineData("""{"type":"message","entities":["a"]}""")]
    [InlineData("""{"type":"message","attachments":"a.png"}""")]
    [InlineData("""{"type":"message","attachments":[{"contentType":5}]}""")]
    [InlineData("""{"type":"message","attachments":[{"ContentType":"a","contentType":5}]}""")]
    [InlineData("""{"type":"message","suggestedActions":{"actions":5}}""")]
    [InlineData("""{"type":"message","channelData":"x"}""")]
    [InlineData("""{"type":"message","localTimestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    [InlineData("""{"type":"message","text":"a",}""")]
    [InlineData("""{"type":"message"} x""")]
    public async Task What_is_no_activity_is_refused_with_what_is_wrong_and_the_conversation_lives_on(string body)
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await PostRawAsync(client, body);

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
        Assert.NotEmpty(await client.AskAsync("Bonjour"));
    }

    [Fact]
    public async Task Nesting_without_end_is_refused()
    {
        var client = await direct.Server.OpenTalkAsync();

        using var answer = await PostRawAsync(client, $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""");

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused()
    {
        var client = await direct.Server.OpenTalkAsync();
        byte[] body = [.. """{"type":"message","text":" """u8, 0xC3, 0x28, .. "\"}"u8];

        using var answer = await PostRawAsync(client, new ByteArrayContent(body));

        await RefusedAsync(answer, HttpStatusCode.BadRequest, "MalformedData");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_256_KB_are_refused_whether_the_length_was_announced_or_not(bool announced)
    {
        var client = await direct.Server.OpenTalkAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 256 * 1024)}}"}""");

        using var answer = await PostRawAsync(client, announced ? new ByteArrayContent(body) : new StreamContent(new Unannounced(body)));

        await RefusedAsync(answer, HttpStatusCode.RequestEntityTooLarge, "TooLarge");
        Assert.NotEmpty(await client.AskAsync("Bonjour"));
    }

    [Fact]
    public async Task Just_under_256_KB_are_taken()
    {
        var client = await direct.Server.OpenTalkAsync();

        await client.PostAsync(new JsonObject { ["type"] = "message", ["text"] = new string('a', (256 * 1024) - 200) });
    }

    private Task<HttpResponseMessage> PostRawAsync(DirectLineClient client, string body) =>
        PostRawAsync(client, new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<HttpResponseMessage> PostRawAsync(DirectLineClient client, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"v3/directline/conversations/{client.ConversationId}/activities") { Content = content };
        request.Headers.Authorization = new("Bearer", client.Token);
        return await direct.Http.SendAsync(request);
    }

    private sealed class Unannounced(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
