using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Storage;
using StudentHealth.Bot.Storage.Sqlite;

namespace StudentHealth.Unit.Storage;

public sealed class StorageDirectoryTests
{
    [Fact]
    public void A_relative_directory_lies_in_the_program_s_own()
    {
        using var root = new TemporaryStorage();
        using var provider = Provide(root.Path, null);
        var path = provider.GetRequiredService<StorageDirectory>().Path;
        Assert.Equal(Path.Combine(root.Path, "data"), path);
        Assert.Empty(Directory.GetFileSystemEntries(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("file/below")]
    [InlineData("file")]
    public void What_cannot_be_written_stops_the_start_with_the_key(string directory)
    {
        using var root = new TemporaryStorage();
        File.WriteAllText(Path.Combine(root.Path, "file"), "");
        using var provider = Provide(root.Path, directory);
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Storage:Directory", failure.Message);
    }

    private static ServiceProvider Provide(string contentRoot, string? directory)
    {
        var settings = directory is null ? [] : new Dictionary<string, string?> { [StorageOptions.DirectoryKey] = directory };
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = contentRoot });
        services.AddSqliteStorage(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return services.BuildServiceProvider();
    }
}
