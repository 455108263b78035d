using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>Weights while they are learned: a row of whole vectors, one number for each class, for each feature.</summary>
internal static class DenseWeights
{
    /// <summary>Scores a row's features for all classes at once.</summary>
    /// <param name="features">Their numbers.</param>
    /// <param name="values">Their values.</param>
    /// <param name="weights">A row as wide as the scores for each feature.</param>
    /// <param name="biases">What the scores start from.</param>
    /// <param name="scores">Gets a score for each class.</param>
    // It runs in training only, when the service starts: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases, float[] scores)
    {
        biases.CopyTo(scores);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        for (var i = 0; i < features.Length; i++)
        {
            var of = MemoryMarshal.Cast<float, Vector<float>>(weights.Slice(features[i] * scores.Length, scores.Length));
            var value = new Vector<float>(values[i]);
            for (var c = 0; c < of.Length; c++)
                sums[c] = Vector.FusedMultiplyAdd(of[c], value, sums[c]);
        }
    }
}
