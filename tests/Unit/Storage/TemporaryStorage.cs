using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using StudentHealth.Bot.Storage;
using StudentHealth.Bot.Storage.Sqlite;

namespace StudentHealth.Unit.Storage;

/// <summary>A directory of its own, gone with the test.</summary>
internal sealed class TemporaryStorage : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("student-health-");

    public string Path => _directory.FullName;

    public SqliteDatabase OpenDatabase() =>
        new(new StorageDirectory(Options.Create(new StorageOptions { Directory = Path }), Environment), NullLogger<SqliteDatabase>.Instance);

    public void Dispose() => _directory.Delete(recursive: true);

    private IHostEnvironment Environment => new HostingEnvironment { ContentRootPath = Path };
}
