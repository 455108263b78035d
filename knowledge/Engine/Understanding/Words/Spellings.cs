namespace StudentHealth.Knowledge;

/// <summary>What students write short or wrong, and what they mean: language/spellings.{fr,en,es}.txt, `koi = quoi`.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, string> _right;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private Spellings(Dictionary<string, string> right)
    {
        _right = right;
        _lookup = right.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Spellings None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public static Spellings Read(string path, ProblemLog log)
    {
        var right = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            log.Error(path, 0, "missing: write a line `what students write = what they mean` for each");
            return None;
        }

        foreach (var (text, line) in ContentFiles.Entries(path))
        {
            var sides = text.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || WordFolder.Words(sides[0]) is not { Length: > 0 } wrong || wrong.Contains(' ', StringComparison.Ordinal) || WordFolder.Words(sides[1]) is not { Length: > 0 } meant)
                log.Error(path, line, $"'{text}' is no spelling: write one word, `=`, and what it means");
            else if (!right.TryAdd(wrong, meant))
                log.Error(path, line, $"'{wrong}' is here twice: keep one");
        }

        return new Spellings(right);
    }

    /// <summary>The words that are meant; null where the word stands as it is.</summary>
    public string? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var right) ? right : null;

    public IEnumerable<string> Wrong => _right.Keys;
}
