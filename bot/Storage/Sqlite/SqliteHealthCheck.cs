using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StudentHealth.Bot.Storage.Sqlite;

/// <summary>The writer lives and gets the file's lock: without that no message can be acknowledged.</summary>
internal sealed class SqliteHealthCheck(SqliteDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.WriteAsync(static _ => true, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (StorageUnavailableException e)
        {
            return HealthCheckResult.Unhealthy("The database cannot be written.", e);
        }
    }
}
