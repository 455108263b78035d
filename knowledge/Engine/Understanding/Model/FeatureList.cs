namespace StudentHealth.Knowledge;

/// <summary>What a feature is made of; the groups are normalised apart, so that long words do not drown the rest.</summary>
internal enum FeatureGroup : byte
{
    /// <summary>Words and pairs of neighbours.</summary>
    Words,

    /// <summary>What words stand for, alone and in pairs.</summary>
    Concepts,

    /// <summary>Runs of letters inside words: they survive misspelling and inflection.</summary>
    Letters,
}

/// <summary>The features of a message as hashes, 64 bits wide so that two never meet in practice. Reused.</summary>
internal sealed class FeatureList
{
    private const int Most = 4096;

    public const int ShortestRun = 3;
    public const int LongestRun = 4;

    /// <summary>Concepts beyond are not read.</summary>
    public const int MostConcepts = 64;

    private readonly ulong[] _hashes = new ulong[Most];
    private readonly FeatureGroup[] _groups = new FeatureGroup[Most];
    private readonly int[] _concepts = new int[MostConcepts];

    public int Count { get; private set; }

    public ulong Hash(int index) => _hashes[index];

    public FeatureGroup Group(int index) => _groups[index];

    /// <summary>What was read, to keep.</summary>
    public (ulong[] Hashes, FeatureGroup[] Groups) ToArrays() => (_hashes[..Count], _groups[..Count]);

    /// <summary>Puts back what was kept.</summary>
    public void Set((ulong[] Hashes, FeatureGroup[] Groups) kept)
    {
        Count = kept.Hashes.Length;
        kept.Hashes.CopyTo(_hashes, 0);
        kept.Groups.CopyTo(_groups, 0);
    }

    /// <summary>Reads the words from first to last, both included.</summary>
    public void Read(MessageWords words, int first, int last, Concepts concepts)
    {
        Count = 0;
        ulong before = 0;
        for (var i = first; i <= last; i++)
        {
            var word = HashOf(words[i], 'w');
            Add(word, FeatureGroup.Words);
            if (before != 0)
                Add(Mix(before, word), FeatureGroup.Words);
            before = word;
            AddRuns(words[i]);
        }

        AddConcepts(words, first, last, concepts);
    }

    private void AddConcepts(MessageWords words, int first, int last, Concepts concepts)
    {
        var count = concepts.Find(words, first, last, _concepts);
        for (var i = 0; i < count; i++)
        {
            Add(ConceptHash(_concepts[i]), FeatureGroup.Concepts);
            // Two concepts in one message say more than each: "price" and "phone", whatever stands between.
            for (var j = 0; j < i; j++)
                Add(Mix(ConceptHash(Math.Min(_concepts[i], _concepts[j])), ConceptHash(Math.Max(_concepts[i], _concepts[j]))), FeatureGroup.Concepts);
        }
    }

    private void AddRuns(ReadOnlySpan<char> word)
    {
        // The borders of the word are letters too.
        for (var start = -1; start + ShortestRun <= word.Length + 1; start++)
        {
            var hash = Start('l');
            for (var length = 1; length <= LongestRun && start + length <= word.Length + 1; length++)
            {
                var at = start + length - 1;
                hash = (hash ^ (at < 0 ? '<' : at == word.Length ? '>' : word[at])) * WordHash.Prime;
                if (length >= ShortestRun)
                    Add(Mix(hash, (ulong)length), FeatureGroup.Letters);
            }
        }
    }

    private void Add(ulong hash, FeatureGroup group)
    {
        if (Count == Most)
            return;
        _hashes[Count] = hash == 0 ? 1 : hash;
        _groups[Count++] = group;
    }

    private static ulong ConceptHash(int concept) => Mix(Start('c'), (ulong)concept + 1);

    // Without the factor the kind and the first letter would be one: the word "moi" would be the letters "voi".
    private static ulong Start(char kind) => (WordHash.Offset ^ kind) * WordHash.Prime;

    private static ulong HashOf(ReadOnlySpan<char> text, char kind)
    {
        var hash = Start(kind);
        foreach (var c in text)
            hash = (hash ^ c) * WordHash.Prime;
        return Mix(hash, (ulong)text.Length);
    }

    private static ulong Mix(ulong one, ulong other)
    {
        var mixed = (one ^ (other * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        return mixed ^ (mixed >> 29);
    }
}
