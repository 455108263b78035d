using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace StudentHealth.Tests.Support;

/// <summary>The real service on a port of its own, with a store of its own: only the clock can be replaced.</summary>
public sealed class BotServer : IAsyncDisposable
{
    public const string Secret = "a secret that only these tests know";

    private readonly Factory _factory;
    private readonly DirectoryInfo? _ownStorage;

    private BotServer(BotServerOptions options)
    {
        Clock = options.Now is { } now ? new FakeTimeProvider(now) : null;
        _ownStorage = options.Storage is null ? Directory.CreateTempSubdirectory("student-health-test-") : null;
        Storage = options.Storage ?? _ownStorage!.FullName;
        _factory = new Factory(options, Storage, Clock);
        _factory.UseKestrel(options.Port);
        _factory.StartServer();
        Address = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    /// <summary>The clock of the service; null where it takes the machine's.</summary>
    public FakeTimeProvider? Clock { get; }

    /// <summary>The directory of the database.</summary>
    public string Storage { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _factory.Services;

    public static BotServer Start(BotServerOptions? options = null) => new(options ?? new BotServerOptions());

    /// <summary>A conversation of a new student, started and greeted.</summary>
    public async Task<DirectLineClient> OpenTalkAsync(string? locale = null)
    {
        var client = await DirectLineClient.CreateAsync(Http, Secret);
        await client.StartAsync(locale);
        return client;
    }

    /// <summary>The same on the pages of the institution with this key.</summary>
    public async Task<DirectLineClient> OpenTalkOfAsync(string key, string? locale = null)
    {
        using var content = JsonContent.Create(new JsonObject { ["key"] = key, ["locale"] = locale });
        using var answer = await Http.PostAsync("widget/token", content);
        answer.EnsureSuccessStatusCode();
        var body = await DirectLineClient.ReadAsync(answer);
        var client = new DirectLineClient(Http, (string)body["conversationId"]!, (string)body["token"]!);
        await client.StartAsync(locale);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _factory.DisposeAsync();
        try
        {
            _ownStorage?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file: the machine's temporary folder is tidied by others.
        }
    }

    private sealed class Factory(BotServerOptions options, string storage, FakeTimeProvider? clock) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(options.Environment);
            builder.UseSetting("urls", $"http://127.0.0.1:{options.Port}");
            builder.UseSetting("Storage:Directory", storage);
            builder.UseSetting("DirectLine:Secret", Secret);
            foreach (var (key, value) in options.Settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureLogging(static logging => logging.ClearProviders());
            builder.ConfigureTestServices(services =>
            {
                if (clock is not null)
                {
                    services.AddSingleton<TimeProvider>(clock);
                }

                options.ConfigureServices?.Invoke(services);
            });
        }
    }
}

/// <param name="Now">Stops the service's clock at this time; null lets it run.</param>
/// <param name="Storage">An existing directory, kept at the end; null makes one and deletes it.</param>
/// <param name="Port">0 takes one that is free.</param>
public sealed record BotServerOptions(DateTimeOffset? Now = null, string? Storage = null, int Port = 0, string Environment = "Development")
{
    /// <summary>Settings by key, such as <c>RateLimits:PostsPerMinute</c>.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public Action<IServiceCollection>? ConfigureServices { get; init; }
}
