using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace StudentHealth.Benchmarks.Throughput;

/// <summary>
/// Start-up to the first answer, memory at rest, and answered questions per second over Direct Line (post, durable
/// commit, reply on the WebSocket), beside a bare Kestrel endpoint under the same client in the same run.
/// </summary>
internal static class ServiceBench
{
    private const int Students = 16;
    private static readonly string[] Questions = ["Combien coûte le 36 46 ?", "How do I get a carte Vitale?", "¿Qué es la CSS?", "Où faire le bilan de santé ?"];

    public static async Task<int> RunAsync(string? questions)
    {
        var each = questions is null ? 100 : int.Parse(questions, CultureInfo.InvariantCulture);
        var secret = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        var clock = Stopwatch.StartNew();
        await using var service = ServiceProcess.Start(secret);
        client.BaseAddress = service.Address;
        var first = await StartWhenReadyAsync(client, secret, clock);
        await first.AskAsync(client, Questions[0]);
        Console.WriteLine($"start to first answer      {clock.Elapsed.TotalSeconds,10:F2} s");
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        Console.WriteLine($"memory at rest             {service.Memory / 1048576.0,10:F0} MB");

        var talks = new List<Talk>();
        for (var i = 0; i < Students; i++)
        {
            talks.Add(await Talk.StartAsync(client, secret));
        }

        await RunAllAsync(talks, 10, (talk, i) => talk.AskAsync(client, Questions[i % Questions.Length]));
        var latencies = await RunAllAsync(talks, each, (talk, i) => talk.AskAsync(client, Questions[i % Questions.Length]));
        var turns = Print("turns over Direct Line", latencies);
        Console.WriteLine($"memory after the load      {service.Memory / 1048576.0,10:F0} MB");

        await using var bare = await BareEndpoint.StartAsync();
        var echo = new Uri(new Uri(bare.Urls.First()), "/echo");
        async Task EchoAsync(Talk talk, int i)
        {
            using var answer = await client.PostAsJsonAsync(echo, new BareEndpoint.Message("message", Questions[i % Questions.Length]));
            await answer.Content.ReadAsByteArrayAsync();
        }

        await RunAllAsync(talks, 10, EchoAsync);
        var bareRate = Print("bare Kestrel JSON endpoint", await RunAllAsync(talks, each * 4, EchoAsync));
        Console.WriteLine($"ratio bare / turns         {bareRate / turns,10:F1}");
        return 0;
    }

    private static async Task<Talk> StartWhenReadyAsync(HttpClient client, string secret, Stopwatch clock)
    {
        while (true)
        {
            try
            {
                return await Talk.StartAsync(client, secret);
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(20);
            }
        }
    }

    private static async Task<(List<double> Milliseconds, TimeSpan Elapsed)> RunAllAsync(List<Talk> talks, int each, Func<Talk, int, Task> ask)
    {
        var clock = Stopwatch.StartNew();
        var all = await Task.WhenAll(talks.Select(async talk =>
        {
            var times = new List<double>(each);
            for (var i = 0; i < each; i++)
            {
                var start = clock.Elapsed;
                await ask(talk, i);
                times.Add((clock.Elapsed - start).TotalMilliseconds);
            }

            return times;
        }));
        return ([.. all.SelectMany(times => times).Order()], clock.Elapsed);
    }

    private static double Print(string name, (List<double> Milliseconds, TimeSpan Elapsed) run)
    {
        var rate = run.Milliseconds.Count / run.Elapsed.TotalSeconds;
        Console.WriteLine($"{name,-26} {rate,10:F0} /s   p50 {run.Milliseconds[run.Milliseconds.Count / 2]:F1} ms   p99 {run.Milliseconds[run.Milliseconds.Count * 99 / 100]:F1} ms");
        return rate;
    }

    /// <summary>One student's conversation, its replies read from the WebSocket.</summary>
    private sealed class Talk(string id, string token, ClientWebSocket socket)
    {
        private readonly byte[] buffer = new byte[256 * 1024];

        public static async Task<Talk> StartAsync(HttpClient client, string secret)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            var started = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), CancellationToken.None);
            return new Talk(started.GetProperty("conversationId").GetString()!, started.GetProperty("token").GetString()!, socket);
        }

        /// <summary>Posts the question and waits for the reply to it on the socket.</summary>
        public async Task AskAsync(HttpClient client, string question)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/v3/directline/conversations/{id}/activities")
            {
                Content = JsonContent.Create(new { type = "message", from = new { id = "bench" }, text = question }),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await client.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            var posted = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
            while (!await ReadsReplyAsync(posted))
            {
            }
        }

        private async Task<bool> ReadsReplyAsync(string posted)
        {
            var length = 0;
            ValueWebSocketReceiveResult frame;
            do
            {
                frame = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                length += frame.Count;
            }
            while (!frame.EndOfMessage);

            if (length == 0)
            {
                return false;
            }

            using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
            return document.RootElement.GetProperty("activities").EnumerateArray()
                .Any(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == posted && activity.GetProperty("type").GetString() == "message");
        }
    }
}
