namespace StudentHealth.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string DirectoryKey = Section + ":" + nameof(Directory);

    /// <summary>Where the service keeps its files; a relative path counts from the content root. Default <c>data</c>.</summary>
    public string Directory { get; set; } = "data";
}
