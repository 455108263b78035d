using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Widget;

/// <summary>The chat on a page: the Web Chat client as it is, the page that shows it, and the tokens that it asks for.</summary>
internal static class WidgetFeature
{
    // The version is in the path, so that what lies under it never changes.
    private const string WebChatPath = "/webchat";

    public static IServiceCollection AddWidget(this IServiceCollection services)
    {
        services.AddOptions<WidgetOptions>().BindConfiguration(WidgetOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WidgetOptions>, WidgetOptionsValidator>();
        services.AddSingleton<WidgetInstitutions>();
        services.AddSingleton<DemoPage>();
        services.AddSingleton<ResumeStore>();
        return services;
    }

    public static void MapWidget(this WebApplication app)
    {
        app.UseWhen(
            static context => context.Request.Path.StartsWithSegments(WebChatPath),
            static branch => branch.Use(static (context, next) =>
            {
                context.Response.OnStarting(static state =>
                {
                    var response = (HttpResponse)state;
                    if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                    {
                        response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    }

                    return Task.CompletedTask;
                }, context.Response);
                return next(context);
            }));
        app.MapStaticAssets();
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], DemoEndpoint.Get);
        app.MapPost("/widget/token", WidgetTokenEndpoint.PostAsync);
    }
}
