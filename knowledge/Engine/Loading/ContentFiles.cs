namespace StudentHealth.Knowledge;

internal static class ContentFiles
{
    /// <summary>The files in the directory itself, sorted, so that each machine reads and trains in the same order.</summary>
    public static IReadOnlyList<string> In(string directory, string pattern) =>
        Directory.Exists(directory) ? [.. Directory.EnumerateFiles(directory, pattern).Order(StringComparer.Ordinal)] : [];

    public static IReadOnlyList<string> Folders(string directory) =>
        Directory.Exists(directory) ? [.. Directory.EnumerateDirectories(directory).Order(StringComparer.Ordinal)] : [];

    /// <summary>The lines that say something, with their numbers: `#` starts a comment, also after two spaces.</summary>
    public static IEnumerable<(string Text, int Line)> Entries(string path)
    {
        var line = 0;
        foreach (var raw in File.ReadLines(path))
        {
            line++;
            var text = raw.AsSpan();
            var comment = text.IndexOf("  #", StringComparison.Ordinal);
            if (comment >= 0)
                text = text[..comment];
            text = text.Trim();
            if (text.Length > 0 && text[0] != '#')
                yield return (text.ToString(), line);
        }
    }
}
