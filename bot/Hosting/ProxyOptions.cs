namespace StudentHealth.Bot.Hosting;

/// <summary>
/// Section <c>Proxy</c>: whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed. Nobody's where it is
/// absent: anyone could write those headers.
/// </summary>
internal sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Addresses of proxies, such as <c>10.0.0.5</c>.</summary>
    public IReadOnlyList<string> KnownProxies { get; init; } = [];

    /// <summary>Networks that hold only proxies, such as <c>172.16.0.0/12</c>.</summary>
    public IReadOnlyList<string> KnownNetworks { get; init; } = [];
}
