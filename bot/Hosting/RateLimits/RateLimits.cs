using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Hosting.RateLimits;

/// <summary>The service's counters.</summary>
internal sealed class RateLimits(IOptions<RateLimitsOptions> options, TimeProvider time)
{
    /// <summary>By conversation: a token is for one, and keeps it when it is refreshed.</summary>
    public RateLimiter Posts { get; } = new(options.Value.PostsPerMinute, time);

    public RateLimiter FailedAuthentications { get; } = new(options.Value.FailedAuthenticationsPerMinute, time);

    public RateLimiter WidgetTokens { get; } = new(options.Value.WidgetTokensPerMinute, time);

    /// <summary>Who asks. Of an IPv6 address the network, of which each household has one: it may change the rest at will.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? new IPAddress([.. address.GetAddressBytes()[..8], 0, 0, 0, 0, 0, 0, 0, 0]).ToString()
            : address.ToString();
    }
}
