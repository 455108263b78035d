using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StudentHealth.Knowledge;

/// <summary>What a mistake costs the training.</summary>
/// <param name="Positive">A message of the class that is scored as none of it.</param>
/// <param name="Negative">Another message that is scored as one of the class.</param>
internal readonly record struct SvmCost(float Positive, float Negative);

/// <summary>The large arrays of a training, used again for the next slice.</summary>
internal sealed class SvmBuffers
{
    public float[] Weights = [];
    public float[] Alphas = [];

    public static Span<float> Clear(ref float[] array, int length)
    {
        if (array.Length < length)
            array = new float[length];
        var span = array.AsSpan(0, length);
        span.Clear();
        return span;
    }
}

/// <summary>
/// Linear support vector machines with squared hinge loss, each class against all others, by dual coordinate descent
/// (Hsieh et al., ICML 2008). The classes of a slice are trained side by side: one pass over a row's features serves a whole
/// vector of them, so that hundreds of classes cost little more than one. Exact and deterministic.
/// </summary>
/// <param name="rows">The examples.</param>
/// <param name="classes">The class of each.</param>
/// <param name="features">How many features there are.</param>
/// <param name="cost">What mistakes cost.</param>
internal sealed class LinearSvm(SparseVector[] rows, int[] classes, int features, SvmCost cost)
{
    private const int MostRounds = 12;

    /// <summary>The rounds end where no class moved more than this.</summary>
    private const float Tolerance = 0.02f;

    /// <summary>A row whose steps are smaller rests for some rounds.</summary>
    private const float Still = Tolerance / 4;

    private const byte Rest = 3;

    private readonly float[] _squares = Array.ConvertAll(rows, SquareOf);

    /// <summary>Trains the classes from the first on, as many as the slice is wide (a multiple of a vector).</summary>
    /// <param name="first">Number of the slice's first class.</param>
    /// <param name="width">How many classes.</param>
    /// <param name="biases">One for each class of the slice.</param>
    /// <param name="buffers">Memory to work in, of one thread.</param>
    /// <returns>The weights: a row of the slice's width for each feature. They lie in the buffers.</returns>
    // It runs once, when the service starts: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Span<float> Train(int first, int width, Span<float> biases, SvmBuffers buffers)
    {
        var weights = SvmBuffers.Clear(ref buffers.Weights, features * width);
        var alphas = SvmBuffers.Clear(ref buffers.Alphas, rows.Length * width);
        var (scores, steps) = (new float[width], new float[width]);
        var order = new int[rows.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var rests = new byte[rows.Length];
        var random = new Random(7919);
        biases.Clear();
        for (var round = 0; round < MostRounds; round++)
        {
            random.Shuffle(order);
            var largest = 0f;
            foreach (var i in order)
            {
                // A row that no longer moves anything is looked at less often.
                if (rests[i] > 0)
                {
                    rests[i]--;
                    continue;
                }

                DenseWeights.Score(rows[i].Features, rows[i].Weights, weights, biases, scores);
                var step = Step(_squares[i] + 1, classes[i] - first, scores, alphas.Slice(i * width, width), steps);
                if (step < Still)
                    rests[i] = Rest;
                if (step == 0)
                    continue;
                largest = Math.Max(largest, step);
                Move(rows[i], steps, weights, biases);
            }

            if (largest < Tolerance)
                break;
        }

        return weights;
    }

    private static float SquareOf(SparseVector row)
    {
        var square = 0f;
        foreach (var weight in row.Weights)
            square += weight * weight;
        return square;
    }

    // The largest step of a class; all steps in `steps`, with their signs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Step(float square, int positive, float[] scores, Span<float> alphas, float[] steps)
    {
        var diagonal = 0.5f / cost.Negative;
        var mine = positive >= 0 && positive < scores.Length ? alphas[positive] : 0;
        var largest = Vector<float>.Zero;
        var (by, one) = (new Vector<float>(1 / (square + diagonal)), Vector<float>.One);
        var all = MemoryMarshal.Cast<float, Vector<float>>(alphas);
        var scored = MemoryMarshal.Cast<float, Vector<float>>(scores.AsSpan());
        var moved = MemoryMarshal.Cast<float, Vector<float>>(steps.AsSpan());
        for (var c = 0; c < all.Length; c++)
        {
            var gradient = (all[c] * diagonal) - scored[c] - one;
            var after = Vector.Max(all[c] - (gradient * by), Vector<float>.Zero);
            moved[c] = all[c] - after;
            largest = Vector.Max(largest, Vector.Abs(moved[c]));
            all[c] = after;
        }

        var step = 0f;
        if (positive >= 0 && positive < scores.Length)
        {
            // The vectors took the row as an example against its own class, too.
            diagonal = 0.5f / cost.Positive;
            var after = Math.Max(mine - ((scores[positive] - 1 + (diagonal * mine)) / (square + diagonal)), 0);
            steps[positive] = after - mine;
            alphas[positive] = after;
            step = Math.Abs(steps[positive]);
            largest = Vector<float>.Zero;
            for (var c = 0; c < moved.Length; c++)
                largest = Vector.Max(largest, Vector.Abs(moved[c]));
        }

        for (var lane = 0; lane < Vector<float>.Count; lane++)
            step = Math.Max(step, largest[lane]);
        return step;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Move(SparseVector row, float[] steps, Span<float> weights, Span<float> biases)
    {
        var moved = MemoryMarshal.Cast<float, Vector<float>>(steps.AsSpan());
        var bias = MemoryMarshal.Cast<float, Vector<float>>(biases);
        for (var c = 0; c < moved.Length; c++)
        {
            if (moved[c] == Vector<float>.Zero)
                continue;
            bias[c] += moved[c];
            for (var i = 0; i < row.Features.Length; i++)
            {
                ref var of = ref MemoryMarshal.Cast<float, Vector<float>>(weights.Slice(row.Features[i] * steps.Length, steps.Length))[c];
                of = Vector.FusedMultiplyAdd(moved[c], new Vector<float>(row.Weights[i]), of);
            }
        }
    }
}
