using Microsoft.Extensions.Options;
using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Bot.Appointments;

internal static class AppointmentsFeature
{
    public static IServiceCollection AddAppointments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AppointmentsOptions>, AppointmentsOptionsValidator>();
        services.AddOptions<AppointmentsOptions>().Bind(configuration.GetSection(AppointmentsOptions.Section)).ValidateOnStart();
        services.AddSingleton<AdviserBook>();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<AppointmentsOptions>>().Value;
            return new AppointmentRules { CallLength = options.CallLength, LeadTime = options.LeadTime, Horizon = options.Horizon };
        });
        return services;
    }
}
