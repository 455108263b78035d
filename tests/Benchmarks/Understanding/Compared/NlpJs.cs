using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using StudentHealth.Benchmarks.Understanding.Public;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>What NLP.js makes of a set's questions.</summary>
/// <param name="Training">Seconds.</param>
/// <param name="Microseconds">Median of a question.</param>
/// <param name="Intents">One for each question; `None` where it finds none.</param>
internal sealed record NlpJsResult(double Training, double Microseconds, IReadOnlyList<string> Intents);

/// <summary>
/// NLP.js (npm @nlpjs/basic) in a Node process of its own, with the defaults that its users have: threshold 0.5; what is out
/// of scope is learned as the intent `None`, its own word for it.
/// </summary>
internal sealed class NlpJs(string repository)
{
    public const string None = "None";

    private const double Threshold = 0.5;
    private const int Seed = 7;

    private readonly string _directory = Path.Combine(repository, "tests", "Benchmarks", "NlpJs");

    /// <summary>Installs the packages where they are not yet.</summary>
    public async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(_directory, "node_modules")))
            await RunAsync("npm", "ci", "--no-audit", "--no-fund");
    }

    public async Task<NlpJsResult> ClassifyAsync(IReadOnlyList<Labelled> examples, Language language, IReadOnlyList<string> questions)
    {
        var files = Directory.CreateTempSubdirectory("nlpjs");
        try
        {
            var (given, taken) = (Path.Combine(files.FullName, "in.json"), Path.Combine(files.FullName, "out.json"));
            var task = new NlpJsTask(language.Code(), Threshold, Seed, [.. examples.Select(example => new NlpJsExample(example.Text, example.Intent ?? None))], questions);
            await File.WriteAllBytesAsync(given, JsonSerializer.SerializeToUtf8Bytes(task, NlpJsJson.Default.NlpJsTask));
            await RunAsync("node", "--no-warnings", "classify.js", given, taken);
            return JsonSerializer.Deserialize(await File.ReadAllBytesAsync(taken), NlpJsJson.Default.NlpJsResult)!;
        }
        finally
        {
            files.Delete(recursive: true);
        }
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _directory, UseShellExecute = false, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` ended with code {process.ExitCode}: {output}");
    }
}

internal sealed record NlpJsExample(string Text, string Intent);

internal sealed record NlpJsTask(string Language, double Threshold, int Seed, IReadOnlyList<NlpJsExample> Examples, IReadOnlyList<string> Questions);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NlpJsTask))]
[JsonSerializable(typeof(NlpJsResult))]
internal sealed partial class NlpJsJson : JsonSerializerContext;
