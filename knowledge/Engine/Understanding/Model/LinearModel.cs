using System.Numerics;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>A weight for each feature and class; the weights of a feature lie together, so that a message is scored in one pass.</summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;
    private readonly float[] _biases;

    private LinearModel(float[] weights, float[] biases) => (_weights, _biases) = (weights, biases);

    /// <summary>What a buffer for scores must hold: the classes, rounded up to whole vectors.</summary>
    public int Stride => _biases.Length;

    public static LinearModel Train(SparseVector[] rows, int[] classes, int classCount, int features, SvmCost cost)
    {
        var lanes = Vector<float>.Count;
        var vectors = (classCount + lanes - 1) / lanes;
        var stride = vectors * lanes;
        var svm = new LinearSvm(rows, classes, features, cost);
        var biases = new float[stride];
        var slices = Math.Min(Environment.ProcessorCount, vectors);
        var weights = new float[(long)features * stride];
        // A slice for each core, and no slice waits for another.
        Parallel.For(0, slices, slice =>
        {
            var (first, end) = (vectors * slice / slices * lanes, vectors * (slice + 1) / slices * lanes);
            var trained = svm.Train(first, end - first, biases.AsSpan(first, end - first));
            for (var feature = 0; feature < features; feature++)
                trained.AsSpan(feature * (end - first), end - first).CopyTo(weights.AsSpan((feature * stride) + first));
        });
        return new LinearModel(weights, biases);
    }

    public void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        _biases.CopyTo(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores[..Stride]);
        for (var i = 0; i < features.Length; i++)
        {
            var row = MemoryMarshal.Cast<float, Vector<float>>(_weights.AsSpan(features[i] * Stride, Stride));
            var value = new Vector<float>(values[i]);
            for (var c = 0; c < row.Length; c++)
                sums[c] = Vector.FusedMultiplyAdd(row[c], value, sums[c]);
        }
    }
}
