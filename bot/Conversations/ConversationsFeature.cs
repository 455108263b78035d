using Microsoft.Extensions.Options;
using StudentHealth.Bot.Turns;
using StudentHealth.Dialogs;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Conversations;

internal static class ConversationsFeature
{
    /// <summary>Another content than the one beside the assembly; a relative path counts from the program's own folder.</summary>
    private const string DirectoryKey = "Knowledge:Directory";

    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration)
    {
        var directory = configuration[DirectoryKey] is { Length: > 0 } configured
            ? Path.Combine(AppContext.BaseDirectory, configured)
            : KnowledgeBase.DefaultDirectory;
        services.AddSingleton<IValidateOptions<TalkOptions>, TalkOptionsValidator>();
        services.AddOptions<TalkOptions>().Bind(configuration.GetSection(TalkOptions.Section)).ValidateOnStart();
        services.AddSingleton(_ => KnowledgeBase.Load(directory));
        services.AddSingleton(provider => SafetyGate.Build(provider.GetRequiredService<KnowledgeBase>()));
        services.AddSingleton(provider =>
        {
            var knowledge = provider.GetRequiredService<KnowledgeBase>();
            return Understander.Build(knowledge, LanguageDetector.Build(knowledge), text => provider.GetRequiredService<SafetyGate>().MayAlarm(text));
        });
        services.AddSingleton(provider => new StudentBotFactory(
            provider.GetRequiredService<KnowledgeBase>(),
            provider.GetRequiredService<Understander>(),
            provider.GetRequiredService<SafetyGate>(),
            provider.GetRequiredService<IAppointmentStore>(),
            provider.GetRequiredService<AppointmentRules>(),
            provider.GetRequiredService<IOptions<TalkOptions>>().Value.ToRules(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BotFactory>(provider => provider.GetRequiredService<StudentBotFactory>().Create);
        services.AddHostedService<ContentAtStart>();
        return services;
    }

    /// <summary>Content is read before the first request: a broken file stops the start, with file, line and reason.</summary>
    private sealed class ContentAtStart(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            // Both learn from the same content for a second or two, and neither waits for the other.
            services.GetRequiredService<KnowledgeBase>();
            Parallel.Invoke(() => services.GetRequiredService<SafetyGate>(), () => services.GetRequiredService<Understander>());
            services.GetRequiredService<StudentBotFactory>();
            // What learning needed is several times what serving needs: it goes back to the machine before the first request.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
