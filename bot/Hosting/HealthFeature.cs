using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace StudentHealth.Bot.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: what it needs answers too; each feature that the
/// service cannot do without adds a check with the tag <see cref="Ready"/>.
/// </summary>
internal static class HealthFeature
{
    public const string Ready = "ready";

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = static _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = static check => check.Tags.Contains(Ready) });
    }
}
