namespace StudentHealth.Benchmarks.Understanding.Growth;

/// <summary>One country's topics against ten countries', each with as many examples.</summary>
internal static class GrowthTable
{
    private const int Many = 10;

    public static async Task PrintAsync()
    {
        Report.Title("Growth: ten invented countries against one, as many examples a topic (at most: 4 times a message, 20 s, 500 MB)");
        Report.Say($"{"",12} {"topics",7} {"examples",9} {"features",9} {"training",9} {"cores",9} {"p50",8} {"p99",8} {"peak",8} {"right",7}");
        var one = await GrowthRun.MeasureAsync(1);
        Print("one", one);
        var many = await GrowthRun.MeasureAsync(Many);
        Print("ten", many);
        Report.Say($"  one message {many.Median / one.Median:0.0} times as long, training {many.Training:0.0} s, peak {many.PeakMemory:0} MB");
    }

    private static void Print(string name, GrowthRun run) =>
        Report.Say($"  {name,10} {run.Topics,7} {run.Examples,9} {run.Features,9} {run.Training,7:0.0} s {run.Processor,7:0.0} s {run.Median,5:0.0} us {run.Late,5:0.0} us {run.PeakMemory,5:0} MB {100 * run.Right,5:0.0} %");
}
