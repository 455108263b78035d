using Microsoft.Extensions.Diagnostics.HealthChecks;
using StudentHealth.Bot.Storage;
using StudentHealth.Bot.Turns;

namespace StudentHealth.Bot.Hosting;

/// <summary>Whether the store answers: without it, no message can be acknowledged.</summary>
internal sealed class StoreHealthCheck(ISessionStore store) : IHealthCheck
{
    private static readonly ConversationId Nobody = new("health");

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.FindAsync(Nobody, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException e)
        {
            return HealthCheckResult.Unhealthy("The store does not answer.", e);
        }
    }
}
