namespace StudentHealth.Bot.Storage;

/// <summary>
/// The store cannot write or read now (disk full, file locked, server away). Nothing of what was asked is in it; a
/// channel answers 503, so that its client sends again.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    public StorageUnavailableException()
    {
    }

    public StorageUnavailableException(string message)
        : base(message)
    {
    }

    public StorageUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
