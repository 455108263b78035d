using System.Threading.Channels;

namespace StudentHealth.Bot.Turns;

/// <summary>
/// Runs conversations' turns in the background: one at a time for each, a bounded number in all, in the order in which
/// they came. Turns that may have ended the process before run one after another. When the service stops, it takes no more and finishes those that run.
/// </summary>
public sealed class TurnScheduler(TurnRunner runner, TurnLimits limits, TimeProvider time, ILogger<TurnScheduler> log) : BackgroundService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ConversationId, Work> _work = [];
    private readonly Channel<ConversationId> _ready = Channel.CreateUnbounded<ConversationId>();
    private readonly Channel<ConversationId> _suspects = Channel.CreateUnbounded<ConversationId>();

    /// <summary>Conversations that wait or run here.</summary>
    internal int Count
    {
        get
        {
            lock (_gate)
            {
                return _work.Count;
            }
        }
    }

    /// <summary>
    /// Says that the conversation has a turn to run. The task ends when its turns are done, or when they have to wait
    /// because the store failed.
    /// </summary>
    public Task Schedule(ConversationId id)
    {
        lock (_gate)
        {
            if (_work.TryGetValue(id, out var work))
            {
                work.HasMore = true;
                return work.Ended.Task;
            }

            _work[id] = work = new Work();
            _ready.Writer.TryWrite(id);
            return work.Ended.Task;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Enumerable.Range(0, limits.MaxParallel)
            .Select(_ => WorkAsync(_ready.Reader, alone: false, stoppingToken))
            .Append(WorkAsync(_suspects.Reader, alone: true, stoppingToken)));

    private async Task WorkAsync(ChannelReader<ConversationId> queue, bool alone, CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await RunOneAsync(await queue.ReadAsync(stoppingToken), alone, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is in the store: the next start runs it.
        }
    }

    private async Task RunOneAsync(ConversationId id, bool alone, CancellationToken stoppingToken)
    {
        try
        {
            GoOn(id, await runner.RunNextAsync(id, alone));
        }
#pragma warning disable CA1031 // The runner has caught what a turn can throw; this is the store, and this worker has to live.
        catch (Exception e)
#pragma warning restore CA1031
        {
            _ = RunLaterAsync(id, e, stoppingToken);
        }
    }

    private void GoOn(ConversationId id, TurnOutcome outcome)
    {
        lock (_gate)
        {
            var work = _work[id];
            work.Failures = 0;
            if (outcome == TurnOutcome.Suspect)
            {
                _suspects.Writer.TryWrite(id);
            }
            else if (outcome == TurnOutcome.Ran || work.HasMore)
            {
                // Behind the others: a student who writes much does not keep the rest waiting.
                work.HasMore = false;
                _ready.Writer.TryWrite(id);
            }
            else
            {
                _work.Remove(id);
                work.Ended.SetResult();
            }
        }
    }

    private async Task RunLaterAsync(ConversationId id, Exception failure, CancellationToken stoppingToken)
    {
        TimeSpan delay;
        lock (_gate)
        {
            var work = _work[id];
            delay = TimeSpan.FromTicks(Math.Min(limits.RetryDelay.Ticks << Math.Min(work.Failures++, 10), limits.MaxRetryDelay.Ticks));
            work.Ended.SetResult();
            work.Ended = NewEnd();
        }

        TurnsLog.StoreFailed(log, id.Value, delay, FailureTrace.Of(failure));
        await Task.Delay(delay, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ready.Writer.TryWrite(id);
    }

    private static TaskCompletionSource NewEnd() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Work
    {
        /// <summary>Something was appended since its last turn began.</summary>
        public bool HasMore { get; set; }

        public int Failures { get; set; }

        public TaskCompletionSource Ended { get; set; } = NewEnd();
    }
}
