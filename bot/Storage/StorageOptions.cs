namespace StudentHealth.Bot.Storage;

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    public const string DirectoryKey = Section + ":" + nameof(Directory);

    /// <summary>Where the service keeps its files; a relative path counts from the program's own folder, not from the working directory: a restart from elsewhere finds the same data. Default <c>data</c>.</summary>
    public string Directory { get; set; } = "data";
}
