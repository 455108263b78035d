namespace StudentHealth.Knowledge;

/// <summary>How much each group of features weighs in a message.</summary>
internal sealed record GroupShares(float Words, float Concepts, float Letters);

/// <summary>Turns features into weights: how often, times how rare, each group scaled to its share. Reused; one thread at a time.</summary>
internal sealed class Vectorizer(Vocabulary vocabulary, GroupShares shares)
{
    /// <summary>How much of a message's weight its unknown features take: what is mostly unknown scores low.</summary>
    private const float ShareOfUnknown = 0.5f;

    /// <summary>As if so many words more were unknown: a message of common words only ("and if I do not have it") says little.</summary>
    private const float Reserve = 1f;

    private readonly float[] _counts = new float[vocabulary.Count];
    private readonly int[] _touched = new int[4096];
    private readonly float[] _weights = new float[4096];
    private readonly int[] _unknown = new int[3];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Features => _touched.AsSpan(0, Count);

    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    /// <summary>The share of the words' weight that the examples know, 0 to 1.</summary>
    public float Known { get; private set; }

    public void Read(FeatureList features)
    {
        Count = 0;
        Array.Clear(_unknown);
        var (words, unknownWords) = (0, 0);
        for (var i = 0; i < features.Count; i++)
        {
            var feature = vocabulary.Find(features.Hash(i));
            if (features.Group(i) != FeatureGroup.Letters)
                (words, unknownWords) = (words + 1, unknownWords + (feature < 0 ? 1 : 0));
            if (feature < 0)
            {
                _unknown[(int)features.Group(i)]++;
                continue;
            }

            if (_counts[feature]++ == 0)
                _touched[Count++] = feature;
        }

        Known = words == 0 ? 0 : 1f - ((float)unknownWords / words);
        Weigh();
    }

    public SparseVector ToVector() => new(Features.ToArray(), Weights.ToArray());

    private void Weigh()
    {
        Span<float> squares = stackalloc float[3];
        for (var i = 0; i < Count; i++)
        {
            var feature = _touched[i];
            var weight = (1f + MathF.Log(_counts[feature])) * vocabulary.Rarity[feature];
            _counts[feature] = 0;
            _weights[i] = weight;
            squares[(int)vocabulary.Groups[feature]] += weight * weight;
        }

        var unknown = ShareOfUnknown * vocabulary.MostRare * vocabulary.MostRare;
        for (var group = 0; group < squares.Length; group++)
            squares[group] += unknown * (_unknown[group] + (squares[group] > 0 ? Reserve : 0));

        // A group that the message lacks leaves its share to the others.
        var present = (squares[0] == 0 ? 0 : shares.Words) + (squares[1] == 0 ? 0 : shares.Concepts) + (squares[2] == 0 ? 0 : shares.Letters);
        Span<float> scales = [Scale(shares.Words / present, squares[0]), Scale(shares.Concepts / present, squares[1]), Scale(shares.Letters / present, squares[2])];
        for (var i = 0; i < Count; i++)
            _weights[i] *= scales[(int)vocabulary.Groups[_touched[i]]];
    }

    private static float Scale(float share, float squares) => squares == 0 ? 0 : MathF.Sqrt(share / squares);
}
