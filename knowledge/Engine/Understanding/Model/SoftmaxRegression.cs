using System.Runtime.CompilerServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// Multinomial logistic regression by stochastic gradient descent with a step for each weight (AdaGrad: Duchi, Hazan and
/// Singer, JMLR 2011). Features are left out at random, so that no word is relied on alone. It weighs the classes against each
/// other, where the support vector machines look at one by one: the two err at different messages. Deterministic.
/// </summary>
internal sealed class SoftmaxRegression
{
    /// <summary>Of fewer examples it learns worse than the support vector machines, and draws them down.</summary>
    public const int FewestRows = 5_000;

    private const int Rounds = 6;
    private const float Step = 0.6f;
    private const float LastStep = Step / 20;

    /// <summary>The share of a row's features that is left out each time.</summary>
    private const float Dropout = 0.4f;

    /// <summary>What a weight's squared gradients start from.</summary>
    private const float Start = 0.001f;

    /// <summary>A class that is so little wrong is not moved: most are, and a row moves a few of them only.</summary>
    private const float Least = 0.01f;

    /// <summary>A class so far below the best has no share that counts (e^-9).</summary>
    private const float Far = 9;

    private readonly int _stride;
    private readonly int _classCount;
    private readonly float[] _squares;
    private readonly float[] _biasSquares;
    private readonly float[] _shares;
    private readonly int[] _moved;

    private SoftmaxRegression(int classCount, int stride, int features)
    {
        (_classCount, _stride) = (classCount, stride);
        (Weights, _squares) = (new float[features * stride], new float[features * stride]);
        (Biases, _biasSquares) = (new float[stride], new float[stride]);
        (_shares, _moved) = (new float[stride], new int[classCount]);
        Array.Fill(_squares, Start);
        Array.Fill(_biasSquares, Start);
    }

    /// <summary>A row of the stride's width for each feature.</summary>
    public float[] Weights { get; }

    public float[] Biases { get; }

    /// <summary>Bytes that a training takes.</summary>
    public static long MemoryFor(int features, int stride) => 2L * features * stride * sizeof(float);

    /// <param name="rows">The examples.</param>
    /// <param name="classes">The class of each.</param>
    /// <param name="classCount">How many classes.</param>
    /// <param name="stride">The classes, rounded up to whole vectors.</param>
    /// <param name="features">How many features there are.</param>
    public static SoftmaxRegression Train(SparseVector[] rows, int[] classes, int classCount, int stride, int features)
    {
        var trained = new SoftmaxRegression(classCount, stride, features);
        var order = new int[rows.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var random = new Random(7919);
        var longest = rows.Max(row => row.Features.Length);
        var (kept, values) = (new int[longest], new float[longest]);
        var bits = 2463534242u;
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var step = (Step * (Rounds - round) / Rounds) + LastStep;
            foreach (var i in order)
            {
                var count = Keep(rows[i], kept, values, ref bits);
                trained.Learn(kept.AsSpan(0, count), values.AsSpan(0, count), classes[i], step);
            }
        }

        return trained;
    }

    // Marsaglia's xorshift: a random number for each feature of each row in each round.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Keep(SparseVector row, int[] kept, float[] values, ref uint bits)
    {
        const uint dropped = (uint)(Dropout * uint.MaxValue);
        var count = 0;
        for (var i = 0; i < row.Features.Length; i++)
        {
            bits ^= bits << 13;
            bits ^= bits >> 17;
            bits ^= bits << 5;
            if (bits < dropped)
                continue;
            (kept[count], values[count]) = (row.Features[i], row.Weights[i]);
            count++;
        }

        return count;
    }

    // It runs once, when the service starts: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Learn(ReadOnlySpan<int> features, ReadOnlySpan<float> values, int right, float step)
    {
        DenseWeights.Score(features, values, Weights, Biases, _shares);
        var moved = FindMoved(right);
        for (var i = 0; i < features.Length; i++)
        {
            var weights = Weights.AsSpan(features[i] * _stride, _stride);
            var squares = _squares.AsSpan(features[i] * _stride, _stride);
            for (var m = 0; m < moved; m++)
            {
                var c = _moved[m];
                Move(ref weights[c], ref squares[c], values[i] * _shares[c], step);
            }
        }

        for (var m = 0; m < moved; m++)
            Move(ref Biases[_moved[m]], ref _biasSquares[_moved[m]], _shares[_moved[m]], step);
    }

    private static void Move(ref float weight, ref float square, float gradient, float step)
    {
        square += gradient * gradient;
        weight -= step * gradient / MathF.Sqrt(square);
    }

    // Turns the scores into how far each class's share is from what it should be, and finds the classes that are to move.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FindMoved(int right)
    {
        var scores = _shares.AsSpan(0, _classCount);
        var highest = float.NegativeInfinity;
        foreach (var score in scores)
            highest = MathF.Max(highest, score);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = score < highest - Far ? 0 : MathF.Exp(score - highest);
            sum += score;
        }

        var moved = 0;
        for (var c = 0; c < scores.Length; c++)
        {
            scores[c] = (scores[c] / sum) - (c == right ? 1 : 0);
            if (MathF.Abs(scores[c]) > Least)
                _moved[moved++] = c;
        }

        return moved;
    }
}
