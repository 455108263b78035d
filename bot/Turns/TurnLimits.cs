namespace StudentHealth.Bot.Turns;

/// <summary>How long, how often and how many at a time.</summary>
public sealed record TurnLimits
{
    /// <summary>A turn that takes longer ends with an apology.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Starts that never came to a commit (the process ended each time) before the apology.</summary>
    public int MaxAttempts { get; init; } = 5;

    /// <summary>Versions that changed under a turn before the apology: somebody writes the session without end.</summary>
    public int MaxConflicts { get; init; } = 10;

    /// <summary>Conversations whose turns run at the same time. Turns wait for the disk together: more of them share a flush.</summary>
    public int MaxParallel { get; init; } = 64;

    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A turn of another instance that has not ended after this time is taken for left: longer than <see cref="Timeout"/>.</summary>
    public TimeSpan LeftAfter { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>The first wait where the store cannot be written; it doubles up to <see cref="MaxRetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan MaxRetryDelay { get; init; } = TimeSpan.FromSeconds(30);
}
