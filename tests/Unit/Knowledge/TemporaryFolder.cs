namespace StudentHealth.Unit.Knowledge;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("curator-");

    public string Path => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);
}
