using System.Numerics;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// A weight for each feature and class. The weights of a feature lie together in blocks of one vector's classes, so that a
/// message is scored in one pass; blocks that say nothing are left out, or hundreds of topics would not fit into memory.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Classes that are trained side by side, at most: more serve none faster.</summary>
    private const int MostSliceVectors = 6;

    /// <summary>Bytes that a slice's weights of all features may take: hundreds of topics are trained on a small machine, too.</summary>
    private const long SliceMemory = 40_000_000;

    private readonly WeightBlocks _blocks;
    private readonly float[] _biases;

    private LinearModel(WeightBlocks blocks, float[] biases) => (_blocks, _biases) = (blocks, biases);

    /// <summary>What a buffer for scores must hold: the classes, rounded up to whole vectors.</summary>
    public int Stride => _biases.Length;

    public static LinearModel Train(SparseVector[] rows, int[] classes, int classCount, int features, SvmCost cost)
    {
        var lanes = Vector<float>.Count;
        var vectors = (classCount + lanes - 1) / lanes;
        var svm = new LinearSvm(rows, classes, features, cost);
        var biases = new float[vectors * lanes];
        var sliceVectors = (int)Math.Clamp(SliceMemory / ((features + 1L) * lanes * sizeof(float)), 1, MostSliceVectors);
        var slices = Math.Max((vectors + sliceVectors - 1) / sliceVectors, Math.Min(Environment.ProcessorCount, vectors));
        var trained = new WeightBlocks[slices];
        var next = -1;
        // No slice waits for another, and a worker's slices use the same memory one after another.
        Parallel.For(0, Math.Min(Environment.ProcessorCount, slices), _ =>
        {
            var buffers = new SvmBuffers();
            for (var slice = Interlocked.Increment(ref next); slice < slices; slice = Interlocked.Increment(ref next))
            {
                var (first, end) = (vectors * slice / slices, vectors * (slice + 1) / slices);
                var width = (end - first) * lanes;
                var weights = svm.Train(first * lanes, width, biases.AsSpan(first * lanes, width), buffers);
                trained[slice] = WeightBlocks.Pack(weights, features, end - first, first);
            }
        });
        return new LinearModel(WeightBlocks.Join(trained, features), biases);
    }

    public void Score(ReadOnlySpan<int> features, ReadOnlySpan<float> values, Span<float> scores)
    {
        _biases.CopyTo(scores);
        _blocks.AddTo(MemoryMarshal.Cast<float, Vector<float>>(scores[..Stride]), features, values);
    }

    /// <summary>The class's score of a message without features: what all its examples have in common.</summary>
    public float BiasOf(int topic) => _biases[topic];

    /// <summary>What a feature says for a class, before it is multiplied by the feature's value in the message.</summary>
    public float WeightOf(int feature, int topic) => _blocks.Weight(feature, topic);
}
