namespace StudentHealth.Bot.Turns;

/// <summary>
/// Runs the turns that a crash left: at the start those of this instance's last life, later also those of another
/// instance that is gone.
/// </summary>
internal sealed class TurnSweeper(ISessionStore store, TurnScheduler turns, TurnLimits limits, TimeProvider time, ILogger<TurnSweeper> log) : BackgroundService
{
    private const int MaxAtOnce = 10_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await SweepAsync(DateTimeOffset.MaxValue, stoppingToken);
        using var timer = new PeriodicTimer(limits.SweepEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await SweepAsync(time.GetUtcNow() - limits.LeftAfter, stoppingToken);
        }
    }

    private async Task SweepAsync(DateTimeOffset before, CancellationToken stoppingToken)
    {
        try
        {
            var left = await store.FindUnfinishedAsync(before, MaxAtOnce, stoppingToken);
            if (left.Count > 0)
            {
                TurnsLog.TurnsLeft(log, left.Count);
            }

            foreach (var conversation in left)
            {
                _ = turns.Schedule(conversation);
            }
        }
#pragma warning disable CA1031 // The store may be away for a while; the next tick tries again.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            TurnsLog.SweepFailed(log, FailureTrace.Of(e));
        }
    }
}
