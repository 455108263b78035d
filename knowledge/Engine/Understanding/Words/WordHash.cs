namespace StudentHealth.Knowledge;

/// <summary>FNV-1a over letters, 64 bits wide so that two texts never meet in practice.</summary>
internal static class WordHash
{
    public const ulong Offset = 14695981039346656037;
    public const ulong Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return hash;
    }

    /// <summary>Of the text without its letter at the index.</summary>
    public static ulong OfWithout(ReadOnlySpan<char> text, int index)
    {
        var hash = Offset;
        for (var i = 0; i < text.Length; i++)
        {
            if (i != index)
                hash = (hash ^ text[i]) * Prime;
        }

        return hash;
    }
}
