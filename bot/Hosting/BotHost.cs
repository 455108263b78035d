namespace StudentHealth.Bot.Hosting;

/// <summary>The web host's own settings: where files lie, which address is taken, how much a request may hold.</summary>
internal static class BotHost
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string ProjectFile = "StudentHealth.Bot.csproj";

    // What no endpoint needs more than; Direct Line reads less of it and says so in its own words.
    private const long MaxRequestBody = 1024 * 1024;

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        // `dotnet run` works in the project's folder, and keeps its data there, whatever is built. Else everything lies
        // beside the assembly, not in the working directory: a published folder runs from anywhere.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(BotHost).Assembly.GetName().Name,
            ContentRootPath = File.Exists(ProjectFile) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory,
        });

        // Serves the client's files from a build as from a publish, in every environment.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBody;
        });

        // In code, and last: an address in a settings file would override the one in the environment.
        if (!NamesAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        return builder;
    }

    private static bool NamesAddress(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(configuration[WebHostDefaults.HttpsPortsKey])
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
