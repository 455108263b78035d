using Microsoft.Extensions.Options;

namespace StudentHealth.Bot.Storage;

/// <summary>The directory of <c>Storage:Directory</c>, made if it was not there.</summary>
public sealed class StorageDirectory
{
    public StorageDirectory(IOptions<StorageOptions> options, IHostEnvironment environment)
    {
        Path = Resolve(options.Value, environment);
        Directory.CreateDirectory(Path);
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    private static string Resolve(StorageOptions options, IHostEnvironment environment) =>
        System.IO.Path.GetFullPath(options.Directory, environment.ContentRootPath);

    /// <summary>Fails the start where the directory cannot be written, and not the first student's message.</summary>
    internal sealed class Validator(IHostEnvironment environment) : IValidateOptions<StorageOptions>
    {
        public ValidateOptionsResult Validate(string? name, StorageOptions options)
        {
            if (string.IsNullOrWhiteSpace(options.Directory))
            {
                return ValidateOptionsResult.Fail($"{StorageOptions.DirectoryKey} is empty; it names the directory for the service's data.");
            }

            try
            {
                var path = Directory.CreateDirectory(Resolve(options, environment)).FullName;
                var probe = System.IO.Path.Combine(path, $".probe-{Guid.NewGuid():N}");
                using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                return ValidateOptionsResult.Success;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return ValidateOptionsResult.Fail($"{StorageOptions.DirectoryKey} '{options.Directory}' cannot be written: {e.Message}");
            }
        }
    }
}
