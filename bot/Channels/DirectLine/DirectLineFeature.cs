using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Channels.DirectLine;

/// <summary>The server side of Direct Line 3.0: tokens, conversations, activities, and a stream of them.</summary>
internal static class DirectLineFeature
{
    public const string Path = "/v3/directline";

    private const string AnyPage = "DirectLine";

    public static IServiceCollection AddDirectLine(this IServiceCollection services)
    {
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>();
        services.AddSingleton<DirectLineSecret>();
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<DirectLineAuthenticator>();
        services.AddSingleton<DirectLineConversations>();
        services.AddSingleton<DirectLineNotices>();
        services.AddSingleton<OpenStreams>();
        services.AddSingleton<ActivityStreams>();
        services.AddExceptionHandler<DirectLineExceptionHandler>();
        services.AddCors(static options => options.AddPolicy(AnyPage, AllowAnyPage));
        return services;
    }

    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWhen(static context => context.Request.Path.StartsWithSegments(Path), static branch =>
        {
            branch.Use(static (context, next) =>
            {
                // After one 404 or 410 without it, browsers answer the next request themselves.
                context.Response.Headers.CacheControl = "no-store";
                return next(context);
            });
            branch.UseStatusCodePages(static pages => Describe(pages.HttpContext));
        });
        app.UseCors();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(20) });

        var group = app.MapGroup(Path).RequireCors(AnyPage);
        TokenEndpoints.Map(group);
        ConversationEndpoints.Map(group);
        ActivityEndpoints.Map(group);
        StreamEndpoint.Map(group);
    }

    // A page is trusted by its token (trustedOrigins), not by this: CORS does not cover sockets.
    private static void AllowAnyPage(CorsPolicyBuilder policy) => policy
        .SetIsOriginAllowed(static _ => true)
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
        .SetPreflightMaxAge(TimeSpan.FromHours(1));

    /// <summary>What the framework answers without a body: an address or a method that is not there.</summary>
    private static Task Describe(HttpContext context) => (context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => DirectLineError.NotFound("There is nothing at this address."),
        StatusCodes.Status405MethodNotAllowed => DirectLineError.MethodNotAllowed(),
        StatusCodes.Status413PayloadTooLarge => DirectLineError.TooLarge("The body is too large."),
        var status => new DirectLineError(status, "BadArgument", "The request cannot be answered."),
    }).ExecuteAsync(context);
}
