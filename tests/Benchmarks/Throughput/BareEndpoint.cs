namespace StudentHealth.Benchmarks.Throughput;

/// <summary>What the machine can do: Kestrel with one endpoint that reads a JSON message and answers with one, nothing between.</summary>
internal static class BareEndpoint
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/echo", (Message message) => new Message(message.Type, message.Text));
        await app.StartAsync();
        return app;
    }

    internal sealed record Message(string Type, string Text);
}
