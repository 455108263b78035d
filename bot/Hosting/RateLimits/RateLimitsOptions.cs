namespace StudentHealth.Bot.Hosting.RateLimits;

/// <summary>
/// Section <c>RateLimits</c>: how many a minute, and as many at once. A campus sits behind one address: what counts by
/// address has to bear an orientation day.
/// </summary>
internal sealed class RateLimitsOptions
{
    public const string Section = "RateLimits";

    /// <summary>Activities that are posted with one token. Default 300: nobody types that fast, a script does.</summary>
    public int PostsPerMinute { get; init; } = 300;

    /// <summary>Requests from one address with a secret or token that is not right. Default 120.</summary>
    public int FailedAuthenticationsPerMinute { get; init; } = 120;

    /// <summary>Chats that are opened from one address. Default 1200.</summary>
    public int WidgetTokensPerMinute { get; init; } = 1200;
}
