using System.Globalization;
using StudentHealth.Benchmarks.Safety;
using StudentHealth.Benchmarks.Throughput;
using StudentHealth.Benchmarks.Understanding;
using StudentHealth.Benchmarks.Understanding.Growth;

// One command for each table; run with -c Release.
return args switch
{
    ["service", ..] => await ServiceBench.RunAsync(args.ElementAtOrDefault(1)),
    ["understanding", .. var rest] when BenchArguments.TryRead(rest) is { } asked => await UnderstandingBench.RunAsync(Repository(), asked),
    [GrowthRun.Command, var countries] => GrowthRun.Print(Repository(), int.Parse(countries, CultureInfo.InvariantCulture)),
    ["safety", .. var rest] when rest is [] or ["--calibrate"] => SafetyBench.Run(Repository(), rest.Length > 0),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"usage: dotnet run -c Release --project tests/Benchmarks -- service [questions] | safety [--calibrate] | {BenchArguments.Usage}");
    return 2;
}

// The content is read and the calibration written where it is edited, not beside the assembly.
static string Repository()
{
    var directory = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(directory.FullName, "StudentHealth.sln")))
        directory = directory.Parent ?? throw new InvalidOperationException("Run it inside the repository.");
    return directory.FullName;
}
