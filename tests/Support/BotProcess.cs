using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudentHealth.Tests.Support;

/// <summary>The real service in a process of its own, so that it can be killed.</summary>
public sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>What it has logged.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Ends when it listens.</summary>
    /// <param name="storage">The directory of the database.</param>
    public static async Task<BotProcess> StartAsync(string storage, string secret)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = storage,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Storage__Directory"] = storage;
        start.Environment["DirectLine__Secret"] = secret;
        start.Environment["RateLimits__PostsPerMinute"] = "1000000";
        var bot = new BotProcess(Process.Start(start)!);
        try
        {
            bot.Address = await bot._address.Task.WaitAsync(Patience);
            return bot;
        }
        catch (TimeoutException e)
        {
            await bot.DisposeAsync();
            throw new InvalidOperationException($"The service did not start:\n{string.Join('\n', bot.Output)}", e);
        }
    }

    /// <summary>SIGKILL: it gets no chance to do anything.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (Listening.Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups["address"].Value));
        }
    }

    [GeneratedRegex("Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening { get; }
}
