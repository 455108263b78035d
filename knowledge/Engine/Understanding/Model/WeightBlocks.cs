using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// The weights of each feature, a vector's classes at a time, without the blocks that say nothing. A weight is kept in two
/// bytes: hundreds of topics must fit into a small machine's memory.
/// </summary>
internal sealed class WeightBlocks
{
    /// <summary>A message's scores differ by tenths; a hundred features below this are lost in them.</summary>
    private const float Least = 0.02f;

    /// <summary>Weights are kept as whole numbers of this; the largest is 16.</summary>
    private const float Unit = 1f / 2048;

    private readonly int[] _starts;
    private readonly ushort[] _places;
    private readonly short[] _weights;

    private WeightBlocks(int[] starts, ushort[] places, short[] weights) => (_starts, _places, _weights) = (starts, places, weights);

    private static int Lanes => Vector<float>.Count;

    /// <param name="weights">For each feature a row of vectors.</param>
    /// <param name="features">How many features.</param>
    /// <param name="vectors">How many vectors a row has.</param>
    /// <param name="firstPlace">The place of the row's first vector among all classes.</param>
    public static WeightBlocks Pack(ReadOnlySpan<float> weights, int features, int vectors, int firstPlace)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(weights)[..(features * vectors)];
        var count = 0;
        foreach (var block in blocks)
            count += SaysSomething(block) ? 1 : 0;
        var (starts, places, kept) = New(features, count);
        var next = 0;
        for (var feature = 0; feature < features; feature++)
        {
            for (var place = 0; place < vectors; place++)
            {
                var block = (feature * vectors) + place;
                if (!SaysSomething(blocks[block]))
                    continue;
                for (var lane = 0; lane < Lanes; lane++)
                    kept[(next * Lanes) + lane] = (short)Math.Clamp(MathF.Round(blocks[block][lane] / Unit), short.MinValue, short.MaxValue);
                places[next++] = (ushort)(firstPlace + place);
            }

            starts[feature + 1] = next;
        }

        return new WeightBlocks(starts, places, kept);
    }

    /// <summary>One of several slices of the classes.</summary>
    public static WeightBlocks Join(IReadOnlyList<WeightBlocks> slices, int features)
    {
        if (slices.Count == 1)
            return slices[0];
        var (starts, places, weights) = New(features, slices.Sum(slice => slice._places.Length));
        var next = 0;
        for (var feature = 0; feature < features; feature++)
        {
            foreach (var slice in slices)
            {
                var (start, length) = (slice._starts[feature], slice._starts[feature + 1] - slice._starts[feature]);
                slice._places.AsSpan(start, length).CopyTo(places.AsSpan(next));
                slice._weights.AsSpan(start * Lanes, length * Lanes).CopyTo(weights.AsSpan(next * Lanes));
                next += length;
            }

            starts[feature + 1] = next;
        }

        return new WeightBlocks(starts, places, weights);
    }

    /// <summary>A share of these weights and a share of others.</summary>
    /// <param name="share">What these are multiplied by.</param>
    /// <param name="others">For each feature a row of vectors; used to add up in.</param>
    /// <param name="shareOfOthers">What the others are multiplied by.</param>
    /// <param name="features">How many features.</param>
    /// <param name="vectors">How many vectors a row has.</param>
    public WeightBlocks Mix(float share, float[] others, float shareOfOthers, int features, int vectors)
    {
        var blocks = MemoryMarshal.Cast<float, Vector<float>>(others.AsSpan());
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var feature = 0; feature < features; feature++)
        {
            var row = blocks.Slice(feature * vectors, vectors);
            foreach (ref var block in row)
                block *= shareOfOthers;
            for (var at = _starts[feature]; at < _starts[feature + 1]; at++)
                row[_places[at]] += share * Unit * Block(ref weights, at);
        }

        return Pack(others, features, vectors, firstPlace: 0);
    }

    public void AddTo(Span<Vector<float>> sums, ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        for (var i = 0; i < features.Length; i++)
        {
            var value = new Vector<float>(values[i] * Unit);
            for (var at = _starts[features[i]]; at < _starts[features[i] + 1]; at++)
            {
                sums[_places[at]] = Vector.FusedMultiplyAdd(Block(ref weights, at), value, sums[_places[at]]);
            }
        }
    }

    public float Weight(int feature, int topic)
    {
        for (var at = _starts[feature]; at < _starts[feature + 1]; at++)
        {
            if (_places[at] == topic / Lanes)
                return _weights[(at * Lanes) + (topic % Lanes)] * Unit;
        }

        return 0;
    }

    /// <summary>A block's weights, in units. Only the lower half of what is loaded is this block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Block(ref short weights, int at) =>
        Vector.ConvertToSingle(Vector.WidenLower(Vector.LoadUnsafe(ref weights, (nuint)(at * Lanes))));

    // A vector of two-byte numbers is two blocks long: the last one needs room behind it.
    private static (int[] Starts, ushort[] Places, short[] Weights) New(int features, int blocks) =>
        (new int[features + 1], new ushort[blocks], new short[(blocks + 1) * Lanes]);

    private static bool SaysSomething(Vector<float> block) => Vector.GreaterThanAny(Vector.Abs(block), new Vector<float>(Least));
}
