using StudentHealth.Benchmarks.Throughput;

// One command for each table; run with -c Release.
return args switch
{
    ["service", ..] => await ServiceBench.RunAsync(args.ElementAtOrDefault(1)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- service [questions]");
    return 2;
}
