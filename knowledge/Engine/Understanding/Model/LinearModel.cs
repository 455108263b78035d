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

    public static LinearModel Train(SparseVector[] rows, int[] classes, int classCount, int features, (float Positive, float Negative) cost)
    {
        var stride = (classCount + Vector<float>.Count - 1) / Vector<float>.Count * Vector<float>.Count;
        var weights = new float[(long)features * stride];
        var biases = new float[stride];
        Parallel.For(0, classCount, () => new float[features], (topic, _, column) =>
        {
            var isPositive = Array.ConvertAll(classes, c => c == topic);
            biases[topic] = LinearSvm.Train(rows, isPositive, cost, column);
            for (var feature = 0; feature < features; feature++)
                weights[((long)feature * stride) + topic] = column[feature];
            return column;
        }, _ => { });
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
                sums[c] += row[c] * value;
        }
    }
}
