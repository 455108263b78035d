using Microsoft.Extensions.Time.Testing;
using StudentHealth.Bot.Hosting.RateLimits;

namespace StudentHealth.Unit.Hosting;

public sealed class RateLimiterTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void Each_key_has_its_own_minute()
    {
        var limiter = new RateLimiter(2, _clock);

        Assert.Equal([true, true, false, true], [limiter.TryTake("a"), limiter.TryTake("a"), limiter.TryTake("a"), limiter.TryTake("b")]);
    }

    [Fact]
    public void What_was_taken_comes_back_evenly_over_a_minute_and_not_beyond()
    {
        var limiter = new RateLimiter(2, _clock);
        limiter.TryTake("a");
        limiter.TryTake("a");

        _clock.Advance(TimeSpan.FromSeconds(29));
        Assert.True(limiter.IsExhausted("a"));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(limiter.IsExhausted("a"));
        Assert.True(limiter.TryTake("a"));
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal([true, true, false], [limiter.TryTake("a"), limiter.TryTake("a"), limiter.TryTake("a")]);
    }

    [Fact]
    public void A_key_that_nobody_used_is_not_exhausted() => Assert.False(new RateLimiter(1, _clock).IsExhausted("a"));

    [Fact]
    public void Many_keys_are_forgotten_and_those_in_use_are_not()
    {
        var limiter = new RateLimiter(1, _clock);
        limiter.TryTake("old");
        _clock.Advance(TimeSpan.FromMinutes(1));
        limiter.TryTake("used");
        for (var i = 0; i < 20_001; i++)
        {
            limiter.TryTake($"{i}");
        }

        Assert.True(limiter.IsExhausted("used"));
        Assert.False(limiter.IsExhausted("old"));
    }
}
