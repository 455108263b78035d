using StudentHealth.Tests.Support;

namespace StudentHealth.Service.Crash;

/// <summary>A service that is killed again and again, and what its clients know of it: its present address.</summary>
internal sealed class CrashingService(string storage) : IAsyncDisposable
{
    public const string Secret = "a secret that outlives every process";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private volatile BotProcess? _bot;
    private int _answers;

    /// <summary>How many conversations the starts found with turns that a crash had left.</summary>
    public int Left { get; private set; }

    /// <summary>What the processes logged as errors.</summary>
    public List<string> Errors { get; } = [];

    public async Task StartAsync()
    {
        _answers = 0;
        _bot = await BotProcess.StartAsync(storage, Secret);
    }

    /// <summary>A student has read an answer.</summary>
    public void CountAnswer() => Interlocked.Increment(ref _answers);

    /// <summary>Ends when this process has answered so often: it comes forward, however often it is killed.</summary>
    public async Task WaitForAnswersAsync(int count)
    {
        while (Volatile.Read(ref _answers) < count)
        {
            await Task.Delay(1);
        }
    }

    public async Task KillAsync()
    {
        var bot = _bot!;
        _bot = null;
        await bot.KillAsync();
        Left += bot.Output.Count(line => line.Contains("have turns that were left", StringComparison.Ordinal));
        Errors.AddRange(bot.Output.SkipWhile(line => !line.StartsWith("fail:", StringComparison.Ordinal)));
        await bot.DisposeAsync();
    }

    /// <summary>Does it until the service answers well: what was not acknowledged is sent again, as real clients do.</summary>
    public async Task<T> RetryAsync<T>(Func<HttpClient, Uri, Task<T>> call)
    {
        while (true)
        {
            try
            {
                if (_bot is { } bot)
                {
                    return await call(_http, bot.Address);
                }
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                // Killed before it answered, or not there yet.
            }

            await Task.Delay(10);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await KillAsync();
        }

        _http.Dispose();
    }
}
