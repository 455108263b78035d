using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace StudentHealth.Service.DirectLine;

/// <summary>Installs the public client once, under artifacts/, and runs a story with it in Node.</summary>
internal static class DirectLineJs
{
    private static readonly string Source = Metadata("DirectLineJs");
    private static readonly string Installed = Path.Combine(Metadata("Artifacts"), "directlinejs");
    private static readonly Lazy<Task> Installation = new(InstallAsync);

    /// <summary>What the story said, a line each.</summary>
    public static async Task<IReadOnlyList<JsonObject>> RunAsync(params string[] arguments)
    {
        await Installation.Value;
        var (output, error) = await RunAsync("node", [Path.Combine(Source, "talk.js"), .. arguments]);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.True(lines.TrueForAll(static line => !line.ContainsKey("fault")), output + error);
        return lines;
    }

    private static async Task InstallAsync()
    {
        Directory.CreateDirectory(Installed);
        var wanted = await File.ReadAllTextAsync(Path.Combine(Source, "package.json"));
        var present = Path.Combine(Installed, "package.json");
        if (File.Exists(present) && Directory.Exists(Path.Combine(Installed, "node_modules", "ws")) && await File.ReadAllTextAsync(present) == wanted)
        {
            return;
        }

        await File.WriteAllTextAsync(present, wanted);
        await RunAsync("npm", ["install", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    }

    private static async Task<(string Output, string Error)> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Installed,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}:\n{await output}{await error}");
        return (await output, await error);
    }

    private static string Metadata(string key) =>
        typeof(DirectLineJs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == key).Value!;
}
