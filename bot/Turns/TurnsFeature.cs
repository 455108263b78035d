using Microsoft.Extensions.DependencyInjection.Extensions;

namespace StudentHealth.Bot.Turns;

internal static class TurnsFeature
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Inbox>();
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<TurnLimits>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnScheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnScheduler>());
        services.AddHostedService<TurnSweeper>();
        return services;
    }
}
