using System.Net;
using System.Net.Sockets;

namespace StudentHealth.Curator.Links;

/// <summary>Only what anybody can reach: https, and no address of a machine inside the network that this runs in.</summary>
internal static class PublicNetwork
{
    /// <summary>Null where the address may be asked.</summary>
    public static string? WhyNot(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps)
            return "not https";
        if (!address.IsDefaultPort || address.UserInfo.Length > 0)
            return "a port or a user in the address";
        if (address.HostNameType != UriHostNameType.Dns || !address.Host.TrimEnd('.').Contains('.', StringComparison.Ordinal) || address.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || address.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase))
            return "no public host";
        return null;
    }

    /// <summary>Follows no redirect by itself, and connects to public addresses only.</summary>
    public static HttpMessageHandler CreateHandler()
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        // Behind a proxy the proxy is the only machine that is connected to, and it may well be inside.
        if (HttpClient.DefaultProxy.GetProxy(new Uri("https://www.ameli.fr/")) is null)
            handler.ConnectCallback = ConnectAsync;
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var open = addresses.Where(IsPublic).ToArray();
        if (open.Length == 0)
            throw new HttpRequestException($"{context.DnsEndPoint.Host} is no public host");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return false;
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
            return !address.IsIPv6LinkLocal && !address.IsIPv6UniqueLocal && !address.IsIPv6Multicast && !address.IsIPv6SiteLocal;
        var bytes = address.GetAddressBytes();
        return bytes[0] switch
        {
            0 or 10 or 127 => false,
            100 => bytes[1] is < 64 or > 127,
            169 => bytes[1] != 254,
            172 => bytes[1] is < 16 or > 31,
            192 => bytes[1] != 168 && (bytes[1] != 0 || bytes[2] != 0),
            >= 224 => false,
            _ => true,
        };
    }
}
