using System.Numerics;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// A weight for each feature and class, of support vector machines and a softmax regression together: scored as one, they cost
/// a message nothing more. The weights of a feature lie together in blocks of one vector's classes, so that a message is scored
/// in one pass; blocks that say nothing are left out, or hundreds of topics would not fit into memory.
/// </summary>
internal sealed class LinearModel
{
    /// <summary>Classes that are trained side by side, at most: more serve none faster.</summary>
    private const int MostSliceVectors = 6;

    /// <summary>Bytes that a slice's weights of all features may take: hundreds of topics are trained on a small machine, too.</summary>
    private const long SliceMemory = 40_000_000;

    /// <summary>Bytes that the softmax regression may take: a base with hundreds of topics does without it.</summary>
    private const long SoftmaxMemory = 250_000_000;

    /// <summary>The softmax regression's scores spread so many times as wide as the others': together they are brought back to the width of those.</summary>
    private const float SoftmaxWidth = 7.5f;

    private readonly WeightBlocks _blocks;
    private readonly float[] _biases;

    private LinearModel(WeightBlocks blocks, float[] biases) => (_blocks, _biases) = (blocks, biases);

    /// <summary>What a buffer for scores must hold: the classes, rounded up to whole vectors.</summary>
    public int Stride => _biases.Length;

    /// <param name="rows">The examples.</param>
    /// <param name="classes">The class of each.</param>
    /// <param name="classCount">How many classes.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="cost">What mistakes cost the support vector machines.</param>
    /// <param name="softmaxShare">How much the softmax regression's weights count beside theirs, which count 1.</param>
    public static LinearModel Train(SparseVector[] rows, int[] classes, int classCount, int features, SvmCost cost, float softmaxShare)
    {
        var lanes = Vector<float>.Count;
        var vectors = (classCount + lanes - 1) / lanes;
        var biases = new float[vectors * lanes];
        if (rows.Length < SoftmaxRegression.FewestRows || SoftmaxRegression.MemoryFor(features, vectors * lanes) > SoftmaxMemory)
            return new LinearModel(TrainSvm(rows, classes, features, vectors, cost, biases), biases);
        SoftmaxRegression? softmax = null;
        WeightBlocks? trained = null;
        Parallel.Invoke(
            () => softmax = SoftmaxRegression.Train(rows, classes, classCount, vectors * lanes, features),
            () => trained = TrainSvm(rows, classes, features, vectors, cost, biases));
        var svmShare = 1 / (1 + (softmaxShare * SoftmaxWidth));
        for (var c = 0; c < biases.Length; c++)
            biases[c] = svmShare * (biases[c] + (softmaxShare * softmax!.Biases[c]));
        return new LinearModel(trained!.Mix(svmShare, softmax!.Weights, svmShare * softmaxShare, features, vectors), biases);
    }

    private static WeightBlocks TrainSvm(SparseVector[] rows, int[] classes, int features, int vectors, SvmCost cost, float[] biases)
    {
        var lanes = Vector<float>.Count;
        var svm = new LinearSvm(rows, classes, features, cost);
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
        return WeightBlocks.Join(trained, features);
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
