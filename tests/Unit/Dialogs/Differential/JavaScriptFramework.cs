using System.Diagnostics;
using System.Text.Json.Nodes;

namespace StudentHealth.Unit.Dialogs.Differential;

/// <summary>The framework in JavaScript, installed beside the test's assembly the first time: 139 packages, some 15 seconds.</summary>
public sealed class JavaScriptFramework : IAsyncLifetime
{
    private const string Version = "4.23.3";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "javascript-framework");
    private static readonly string Driver = Path.Combine(AppContext.BaseDirectory, "Dialogs", "Differential", "driver.js");
    private static readonly string ScenarioFolder = Path.Combine(AppContext.BaseDirectory, "Dialogs", "Differential", "Scenarios");

    private Dictionary<string, JsonNode> _played = [];

    public static IEnumerable<string> Scenarios =>
        Directory.GetFiles(ScenarioFolder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static string Read(string scenario) => File.ReadAllText(Path.Combine(ScenarioFolder, $"{scenario}.json"));

    /// <summary>What the bot said in each turn of the scenario.</summary>
    public JsonArray Played(string scenario) => _played[scenario].AsArray();

    public async ValueTask InitializeAsync()
    {
        await InstallAsync();

        // All in one process: it takes two seconds to start.
        var (exitCode, output) = await RunAsync("node", [Driver], $"[{string.Join(',', Scenarios.Select(Read))}]");
        Assert.True(exitCode == 0, $"driver.js failed: {output}");
        _played = Scenarios.Zip(JsonNode.Parse(output)!.AsArray()).ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task InstallAsync()
    {
        var installed = Path.Combine(Folder, $"installed-{Version}");
        if (File.Exists(installed))
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(Path.Combine(Folder, "package.json"), """{ "private": true }""");
        var (exitCode, output) = await RunAsync(
            "npm",
            ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", $"botbuilder@{Version}", $"botbuilder-dialogs@{Version}"],
            input: null);
        Assert.True(
            exitCode == 0,
            $"npm could not install botbuilder and botbuilder-dialogs {Version}, with which our dialogs are compared. Install Node.js 20 or"
            + $" later, see that npm reaches its registry, and run the tests again. npm said: {output}");
        await File.WriteAllTextAsync(installed, Version);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string[] arguments, string? input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // The driver lies elsewhere than what it requires.
        start.Environment["NODE_PATH"] = Path.Combine(Folder, "node_modules");
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Fail($"'{program}' is not there. Install Node.js 20 or later, with which our dialogs are compared with the framework's own, and run the tests again.");
            throw;
        }

        using (process)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
        }
    }
}
