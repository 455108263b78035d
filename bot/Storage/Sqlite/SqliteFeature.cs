using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Hosting;
using StudentHealth.Bot.Turns;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Bot.Storage.Sqlite;

internal static class SqliteFeature
{
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageDirectory.Validator>();
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<StorageDirectory>();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<ISessionStore, SqliteSessionStore>();
        services.AddSingleton<IAppointmentStore, SqliteAppointmentStore>();
        services.AddHealthChecks().AddCheck<SqliteHealthCheck>("database", tags: [HealthFeature.Ready]);
        return services;
    }
}
