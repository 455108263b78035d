using System.Numerics;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>The features that the examples have, each with its number and its weight (rare ones weigh more).</summary>
internal sealed class Vocabulary
{
    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _mask;

    private Vocabulary(Dictionary<ulong, Counted> kept, int documents)
    {
        Count = kept.Count;
        // At most two thirds full: a look-up stays within a line or two of the cache, and twice the table would be out of it.
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, kept.Count * 3 / 2));
        (_keys, _values, _mask) = (new ulong[capacity], new int[capacity], capacity - 1);
        MostRare = RarityOf(0, documents);
        (Rarity, Groups) = (new float[kept.Count], new FeatureGroup[kept.Count]);
        var next = 0;
        foreach (var (hash, feature) in kept)
        {
            Rarity[next] = RarityOf(feature.Documents, documents);
            Groups[next] = feature.Group;
            var slot = (int)(hash & (ulong)_mask);
            while (_keys[slot] != 0)
                slot = (slot + 1) & _mask;
            (_keys[slot], _values[slot]) = (hash, next++);
        }
    }

    public int Count { get; }

    public float[] Rarity { get; }

    /// <summary>The weight of a feature that no example has.</summary>
    public float MostRare { get; }

    public FeatureGroup[] Groups { get; }

    /// <summary>The feature's number; -1 where no example has it.</summary>
    public int Find(ulong hash)
    {
        for (var slot = (int)(hash & (ulong)_mask); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == hash)
                return _values[slot];
        }

        return -1;
    }

    private static float RarityOf(int documents, int all) => MathF.Log((all + 1f) / (documents + 1f)) + 1f;

    internal sealed class Builder
    {
        /// <summary>
        /// Of so many examples what stands in one only is left out: half of all features are names and slips that no message
        /// will have again, and they take half of the memory. Of a few examples each word is needed.
        /// </summary>
        private const int Many = 5_000;

        private readonly Dictionary<ulong, Counted> _counted = [];
        private int _count;

        /// <param name="features">Of one example.</param>
        /// <param name="isProse">What an answer says, not what a student writes: its words count, their spelling does not.</param>
        public void Add(FeatureList features, bool isProse)
        {
            _count++;
            for (var i = 0; i < features.Count; i++)
            {
                if (isProse && features.Group(i) == FeatureGroup.Letters)
                    continue;
                ref var counted = ref CollectionsMarshal.GetValueRefOrAddDefault(_counted, features.Hash(i), out _);
                if (counted.LastDocument != _count)
                    counted = new Counted(counted.Documents + 1, _count, features.Group(i));
            }
        }

        public Vocabulary Build() => new(_count < Many ? _counted : _counted.Where(feature => feature.Value.Documents > 1).ToDictionary(), _count);
    }

    internal readonly record struct Counted(int Documents, int LastDocument, FeatureGroup Group);
}
