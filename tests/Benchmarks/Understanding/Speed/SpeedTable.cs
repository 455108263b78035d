using System.Diagnostics;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Speed;

/// <summary>What one message takes.</summary>
internal static class SpeedTable
{
    private const int Rounds = 30;

    public static void Print(Understander understander, IReadOnlyList<string> messages)
    {
        Report.Title("Speed");
        var times = Times.Of(messages, message => understander.Understand(message, Language.French), Rounds);
        Report.Say($"  one message: p50 {times.Median:0.0} us, p99 {times.Late:0.0} us, {times.Bytes} bytes");
        var longest = string.Concat(Enumerable.Repeat("carte vitale ? et ", 556));
        var long_ = Times.Of([longest], message => understander.Understand(message, Language.French), Rounds);
        Report.Say($"  10,000 characters: p50 {long_.Median:0} us");
        using var process = Process.GetCurrentProcess();
        Report.Say($"  memory: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB on the heap, working set {process.WorkingSet64 / 1e6:0} MB, at most {process.PeakWorkingSet64 / 1e6:0} MB");
    }
}
