using System.Numerics;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>The weights of each feature, a vector's classes at a time, without the blocks that say nothing.</summary>
internal sealed class WeightBlocks
{
    /// <summary>A message's scores differ by tenths; a hundred features below this are lost in them.</summary>
    private const float Least = 0.004f;

    private readonly int[] _starts;
    private readonly ushort[] _places;
    private readonly Vector<float>[] _weights;

    private WeightBlocks(int[] starts, ushort[] places, Vector<float>[] weights) => (_starts, _places, _weights) = (starts, places, weights);

    /// <param name="weights">For each feature a row of vectors.</param>
    /// <param name="features">How many features.</param>
    /// <param name="vectors">How many vectors a row has.</param>
    /// <param name="firstPlace">The place of the row's first vector among all classes.</param>
    public static WeightBlocks Pack(float[] weights, int features, int vectors, int firstPlace)
    {
        var starts = new int[features + 1];
        var (places, kept) = (new List<ushort>(), new List<Vector<float>>());
        for (var feature = 0; feature < features; feature++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(weights.AsSpan(feature * vectors * Vector<float>.Count, vectors * Vector<float>.Count));
            for (var place = 0; place < vectors; place++)
            {
                if (!Vector.GreaterThanAny(Vector.Abs(row[place]), new Vector<float>(Least)))
                    continue;
                places.Add((ushort)(firstPlace + place));
                kept.Add(row[place]);
            }

            starts[feature + 1] = kept.Count;
        }

        return new WeightBlocks(starts, [.. places], [.. kept]);
    }

    /// <summary>One of several slices of the classes.</summary>
    public static WeightBlocks Join(IReadOnlyList<WeightBlocks> slices, int features)
    {
        if (slices.Count == 1)
            return slices[0];
        var starts = new int[features + 1];
        var all = slices.Sum(slice => slice._weights.Length);
        var (places, weights) = (new ushort[all], new Vector<float>[all]);
        var next = 0;
        for (var feature = 0; feature < features; feature++)
        {
            foreach (var slice in slices)
            {
                var (start, length) = (slice._starts[feature], slice._starts[feature + 1] - slice._starts[feature]);
                slice._places.AsSpan(start, length).CopyTo(places.AsSpan(next));
                slice._weights.AsSpan(start, length).CopyTo(weights.AsSpan(next));
                next += length;
            }

            starts[feature + 1] = next;
        }

        return new WeightBlocks(starts, places, weights);
    }

    public void AddTo(Span<Vector<float>> sums, ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        for (var i = 0; i < features.Length; i++)
        {
            var value = new Vector<float>(values[i]);
            for (var at = _starts[features[i]]; at < _starts[features[i] + 1]; at++)
                sums[_places[at]] = Vector.FusedMultiplyAdd(_weights[at], value, sums[_places[at]]);
        }
    }

    public float Weight(int feature, int topic)
    {
        for (var at = _starts[feature]; at < _starts[feature + 1]; at++)
        {
            if (_places[at] == topic / Vector<float>.Count)
                return _weights[at][topic % Vector<float>.Count];
        }

        return 0;
    }
}
