using System.Net;
using System.Text.Json.Nodes;
using StudentHealth.Tests.Support;

namespace StudentHealth.Service.DirectLine;

/// <summary>One service for all the tests of the protocol.</summary>
public sealed class DirectLineFixture : IAsyncDisposable
{
    public BotServer Server { get; } = BotServer.Start();

    public HttpClient Http => Server.Http;

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? credential, JsonNode? body = null) =>
        DirectLineClient.SendAsync(Http, method, path, credential, body);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>The status, and the protocol's error object.</summary>
    public static async Task RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        var error = JsonNode.Parse(text)!["error"]!;
        Assert.Equal(code, (string?)error["code"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)error["message"]));
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }
}

[CollectionDefinition(nameof(DirectLineServer))]
public sealed class DirectLineServer : ICollectionFixture<DirectLineFixture>;
