using Microsoft.Extensions.DependencyInjection.Extensions;

namespace StudentHealth.Bot.Turns;

internal static class TurnsFeature
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Inbox>();
        services.AddSingleton<ConversationFeed>();
        services.AddSingleton<TurnScheduler>();
        return services;
    }
}
