using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace StudentHealth.Service.Crash;

/// <summary>A client that says its lines one after another, each until it is acknowledged.</summary>
internal sealed class CrashStudent(CrashingService service, IReadOnlyList<string> lines)
{
    private string _token = "";
    private string _conversation = "";

    /// <summary>The ids that were acknowledged, in the order of the lines.</summary>
    public List<string> Acknowledged { get; } = [];

    public async Task TalkAsync()
    {
        var token = await SendAsync(HttpMethod.Post, "tokens/generate", CrashingService.Secret, null);
        _token = (string)token["token"]!;
        _conversation = (string)token["conversationId"]!;
        await SendAsync(HttpMethod.Post, "conversations", _token, new JsonObject { ["locale"] = "en" });
        for (var i = 0; i < lines.Count; i++)
        {
            var answer = await SendAsync(HttpMethod.Post, $"conversations/{_conversation}/activities", _token, new JsonObject
            {
                ["type"] = "message",
                ["text"] = lines[i],
                ["channelData"] = new JsonObject { ["clientActivityID"] = $"line {i}" },
            });
            Acknowledged.Add((string)answer["id"]!);
            if (i % 3 == 0)
            {
                // Some lines wait for the answer before them, others come at once.
                await ReadAnsweredAsync();
                service.CountAnswer();
            }
        }
    }

    /// <summary>The whole log, once everything in it that was acknowledged is answered.</summary>
    public async Task<List<JsonObject>> ReadAnsweredAsync()
    {
        for (var patience = 0; ; patience++)
        {
            var set = await SendAsync(HttpMethod.Get, $"conversations/{_conversation}/activities", _token, null);
            var log = set["activities"]!.AsArray().Select(a => a!.AsObject()).ToList();
            if (Acknowledged.TrueForAll(id => log.Exists(a => (string?)a["replyToId"] == id)) || patience == 1500)
            {
                return log;
            }

            await Task.Delay(20);
        }
    }

    private Task<JsonObject> SendAsync(HttpMethod method, string path, string credential, JsonNode? body) => service.RetryAsync(async (http, address) =>
    {
        using var request = new HttpRequestMessage(method, new Uri(address, $"v3/directline/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    });
}
