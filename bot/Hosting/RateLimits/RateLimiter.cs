using System.Collections.Concurrent;

namespace StudentHealth.Bot.Hosting.RateLimits;

/// <summary>
/// Counts by key: each key has as many at once as the limit says for a minute, and gets them back evenly over a minute.
/// By the service's clock, and forgetting the keys that are whole again: the framework's limiters do neither.
/// </summary>
internal sealed class RateLimiter(int perMinute, TimeProvider time)
{
    private const int SweepAbove = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private int _sweepAt = SweepAbove;

    /// <summary>False where the key has none left; nothing is taken then.</summary>
    public bool TryTake(string key)
    {
        var bucket = _buckets.GetOrAdd(key, static (_, limiter) => limiter.Full(), this);
        var took = bucket.TryTake(perMinute, time.GetUtcNow());
        SweepIfLarge();
        return took;
    }

    /// <summary>Whether the next <see cref="TryTake"/> would fail.</summary>
    public bool IsExhausted(string key) => _buckets.TryGetValue(key, out var bucket) && bucket.Left(perMinute, time.GetUtcNow()) < 1;

    private Bucket Full() => new(perMinute, time.GetUtcNow());

    /// <summary>A key that is whole again is as good as one never seen.</summary>
    private void SweepIfLarge()
    {
        if (_buckets.Count <= Volatile.Read(ref _sweepAt))
        {
            return;
        }

        var now = time.GetUtcNow();
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.Left(perMinute, now) >= perMinute)
            {
                _buckets.TryRemove(key, out _);
            }
        }

        // Where most are in use, the next sweep waits until there are many more: sweeping each time would cost more.
        Volatile.Write(ref _sweepAt, Math.Max(SweepAbove, _buckets.Count * 2));
    }

    private sealed class Bucket(double left, DateTimeOffset counted)
    {
        private readonly Lock _gate = new();
        private double _left = left;
        private DateTimeOffset _counted = counted;

        public bool TryTake(int perMinute, DateTimeOffset now)
        {
            lock (_gate)
            {
                Refill(perMinute, now);
                if (_left < 1)
                {
                    return false;
                }

                _left--;
                return true;
            }
        }

        public double Left(int perMinute, DateTimeOffset now)
        {
            lock (_gate)
            {
                Refill(perMinute, now);
                return _left;
            }
        }

        private void Refill(int perMinute, DateTimeOffset now)
        {
            // A clock that was set back gives nothing, and takes nothing away.
            var passed = Math.Max(0, (now - _counted).TotalMinutes);
            _left = Math.Min(perMinute, _left + (passed * perMinute));
            _counted = now;
        }
    }
}
