using System.Diagnostics;

namespace StudentHealth.Benchmarks.Understanding.Speed;

/// <summary>How long one message takes, in microseconds, once the code is warm.</summary>
/// <param name="Late">The 99th of a hundred.</param>
/// <param name="Bytes">Allocated for a message.</param>
internal readonly record struct Times(double Median, double Late, long Bytes)
{
    /// <summary>The first third of the rounds warms up.</summary>
    public static Times Of(IReadOnlyList<string> messages, Action<string> understand, int rounds)
    {
        var times = new List<double>(messages.Count * rounds);
        var allocated = 0L;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var message in messages)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                understand(message);
                var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                if (round < rounds / 3)
                    continue;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                times.Add(elapsed);
            }
        }

        times.Sort();
        return new Times(times[times.Count / 2], times[times.Count * 99 / 100], allocated / times.Count);
    }
}
