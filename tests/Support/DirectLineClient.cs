using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StudentHealth.Tests.Support;

/// <summary>A client that speaks Direct Line 3.0 as those outside do: by HTTP alone, knowing nothing of the service.</summary>
public sealed class DirectLineClient(HttpClient http, string conversationId, string token)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly List<JsonObject> _seen = [];

    public string ConversationId => conversationId;

    public string Token { get; set; } = token;

    /// <summary>Empty until something was read.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>Set by <see cref="StartAsync"/>.</summary>
    public string StreamUrl { get; private set; } = "";

    /// <summary>Everything that was read of the conversation, in order.</summary>
    public IReadOnlyList<JsonObject> Seen => _seen;

    /// <param name="userId">Begins with <c>dl_</c>.</param>
    public static async Task<DirectLineClient> CreateAsync(HttpClient http, string secret, string? userId = null)
    {
        using var answer = await SendAsync(http, HttpMethod.Post, "tokens/generate", secret, userId is null ? null : new JsonObject { ["user"] = new JsonObject { ["id"] = userId } });
        answer.EnsureSuccessStatusCode();
        var body = await ReadAsync(answer);
        return new DirectLineClient(http, (string)body["conversationId"]!, (string)body["token"]!);
    }

    /// <summary>Any call under <c>/v3/directline/</c>.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? credential, JsonNode? body = null)
    {
        var request = new HttpRequestMessage(method, $"v3/directline/{path}");
        if (credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        }

        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        return http.SendAsync(request);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage answer) =>
        (await JsonSerializer.DeserializeAsync<JsonObject>(await answer.Content.ReadAsStreamAsync()))!;

    public async Task<HttpStatusCode> StartAsync(string? locale = null)
    {
        using var answer = await SendAsync(HttpMethod.Post, "conversations", locale is null ? null : new JsonObject { ["locale"] = locale });
        answer.EnsureSuccessStatusCode();
        StreamUrl = (string)(await ReadAsync(answer))["streamUrl"]!;
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonNode? body = null) => SendAsync(http, method, path, Token, body);

    public Task<HttpResponseMessage> TryPostAsync(JsonNode activity) => SendAsync(HttpMethod.Post, $"conversations/{conversationId}/activities", activity);

    /// <summary>Gives the activity's id.</summary>
    public async Task<string> PostAsync(JsonNode activity)
    {
        using var answer = await TryPostAsync(activity);
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (string)(await ReadAsync(answer))["id"]!;
    }

    public Task<string> PostTextAsync(string text) => PostAsync(new JsonObject
    {
        ["type"] = "message",
        ["from"] = new JsonObject { ["id"] = "whoever" },
        ["text"] = text,
    });

    /// <summary>What is new since the last reading.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadNewAsync()
    {
        using var answer = await SendAsync(HttpMethod.Get, $"conversations/{conversationId}/activities?watermark={Watermark}");
        answer.EnsureSuccessStatusCode();
        var set = await ReadAsync(answer);
        Watermark = (string)set["watermark"]!;
        var activities = set["activities"]!.AsArray().Select(static activity => activity!.AsObject()).ToList();
        _seen.AddRange(activities);
        return activities;
    }

    /// <summary>The reply to what was posted with this id: all of it, for it is stored at once.</summary>
    public async Task<IReadOnlyList<JsonObject>> ReadReplyAsync(string postedId)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await ReadNewAsync();
            var reply = _seen.Where(activity => (string?)activity["replyToId"] == postedId).ToList();
            if (reply.Count > 0)
            {
                return reply;
            }

            Assert.True(waited.Elapsed < Patience, $"Nothing was replied in {Patience.TotalSeconds} s.");
            await Task.Delay(20);
        }
    }

    /// <summary>Says it, and gives the reply.</summary>
    public async Task<IReadOnlyList<JsonObject>> AskAsync(string text) => await ReadReplyAsync(await PostTextAsync(text));
}
