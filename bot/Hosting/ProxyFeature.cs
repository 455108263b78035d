using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Hosting;

internal static class ProxyFeature
{
    public static IServiceCollection AddProxy(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(static options => options.KnownProxies.All(static proxy => IPAddress.TryParse(proxy, out _)), "Proxy:KnownProxies must hold IP addresses.")
            .Validate(static options => options.KnownNetworks.All(static network => System.Net.IPNetwork.TryParse(network, out _)), "Proxy:KnownNetworks must hold networks such as 172.16.0.0/12.")
            .ValidateOnStart();
        return services;
    }

    public static void UseProxy(this WebApplication app)
    {
        var proxy = app.Services.GetRequiredService<IOptions<ProxyOptions>>().Value;
        if (proxy.KnownProxies.Count + proxy.KnownNetworks.Count == 0)
        {
            return;
        }

        // Not the host: the proxy passes the host on as it is, and AllowedHosts says which ones are ours.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in proxy.KnownProxies)
        {
            options.KnownProxies.Add(IPAddress.Parse(address));
        }

        foreach (var network in proxy.KnownNetworks)
        {
            options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        }

        app.UseForwardedHeaders(options);
    }
}
