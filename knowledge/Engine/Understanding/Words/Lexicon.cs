using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// The words that a language's texts use often enough to be spelt right, and the nearest of them to a word that is not one.
/// Neighbours are found by what is left when letters are taken away (symmetric deletion), so that a look-up does not grow with
/// the lexicon. Safe to use from many threads.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>A word that stands this often in the texts is not put right.</summary>
    private const int Known = 3;

    /// <summary>A word must stand this often to be what others are put right to.</summary>
    private const int Often = 8;

    /// <summary>In shorter words one letter makes another word.</summary>
    private const int Shortest = 5;

    /// <summary>From this length on two letters may be wrong.</summary>
    private const int Long = 9;

    private const int Longest = 24;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<(string Word, int Count)> _targets = [];
    private readonly Dictionary<ulong, int> _heads = [];
    private readonly List<(int Target, int Next)> _links = [];

    /// <param name="counts">How often each word stands in the language's texts.</param>
    public Lexicon(IReadOnlyDictionary<string, int> counts)
    {
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (word, count) in counts)
        {
            if (count >= Known)
                _known.Add(word);
            if (count >= Often && word.Length is >= Shortest - 1 and <= Longest && !word.AsSpan().ContainsAnyInRange('0', '9'))
                AddTarget(word, count);
        }
    }

    /// <summary>The word that is meant; null where the word stands as it is.</summary>
    public string? Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || _lookup.Contains(word) || word.ContainsAnyInRange('0', '9'))
            return null;
        var most = word.Length >= Long ? 2 : 1;
        var nearest = new Nearest(-1, most + 1);
        Look(WordHash.Of(word), word, ref nearest);
        Span<char> shorter = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            var once = Without(word, i, shorter);
            Look(WordHash.Of(once), word, ref nearest);
            for (var j = i; most > 1 && nearest.Distance > 1 && j < once.Length; j++)
                Look(WordHash.OfWithout(once, j), word, ref nearest);
        }

        return nearest.Target < 0 ? null : _targets[nearest.Target].Word;
    }

    private void AddTarget(string word, int count)
    {
        var target = _targets.Count;
        _targets.Add((word, count));
        var hashes = new HashSet<ulong> { WordHash.Of(word) };
        Span<char> shorter = stackalloc char[Longest];
        for (var i = 0; i < word.Length; i++)
        {
            var once = Without(word, i, shorter);
            hashes.Add(WordHash.Of(once));
            // One letter less than where two may be wrong: the message's word may have one more.
            for (var j = i; word.Length >= Long - 1 && j < once.Length; j++)
                hashes.Add(WordHash.OfWithout(once, j));
        }

        foreach (var hash in hashes)
        {
            ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(_heads, hash, out var exists);
            _links.Add((target, exists ? head : -1));
            head = _links.Count - 1;
        }
    }

    private void Look(ulong hash, ReadOnlySpan<char> word, ref Nearest nearest)
    {
        if (!_heads.TryGetValue(hash, out var link))
            return;
        for (; link >= 0; link = _links[link].Next)
        {
            var target = _links[link].Target;
            if (target == nearest.Target)
                continue;
            var distance = EditDistance.Between(word, _targets[target].Word, nearest.Distance);
            var isNearer = distance < nearest.Distance
                || (distance == nearest.Distance && nearest.Target >= 0 && _targets[target].Count > _targets[nearest.Target].Count);
            if (isNearer)
                nearest = new Nearest(target, distance);
        }
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int index, Span<char> shorter)
    {
        word[..index].CopyTo(shorter);
        word[(index + 1)..].CopyTo(shorter[index..]);
        return shorter[..(word.Length - 1)];
    }

    private readonly record struct Nearest(int Target, int Distance);
}
