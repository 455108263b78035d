using System.Net;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.DirectLine;

[Collection(nameof(DirectLineServer))]
public sealed class CorsTests(DirectLineFixture direct)
{
    private const string Page = "https://www.example.fr";

    [Theory]
    [InlineData("POST", "conversations")]
    [InlineData("GET", "conversations/x/activities")]
    [InlineData("POST", "tokens/refresh")]
    public async Task Web_Chat_on_another_site_may_call(string method, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, $"v3/directline/{path}");
        request.Headers.Add("Origin", Page);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        using var answer = await direct.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(Page, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        var headers = string.Join(",", answer.Headers.GetValues("Access-Control-Allow-Headers"));
        foreach (var needed in new[] { "authorization", "content-type", "x-ms-bot-agent", "x-requested-with" })
        {
            Assert.Contains(needed, headers, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(BotServer.Secret, HttpStatusCode.Created)]
    [InlineData("wrong", HttpStatusCode.Forbidden)]
    public async Task An_answer_can_be_read_by_the_page_that_asked_a_refusal_too(string credential, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v3/directline/conversations");
        request.Headers.Authorization = new("Bearer", credential);
        request.Headers.Add("Origin", Page);

        using var answer = await direct.Http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(Page, Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("Origin", answer.Headers.Vary);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Only_the_protocol_is_open_to_other_sites()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "widget/token");
        request.Headers.Add("Origin", Page);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");

        using var answer = await direct.Http.SendAsync(request);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
