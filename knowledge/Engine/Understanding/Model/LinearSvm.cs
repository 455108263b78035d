using System.Runtime.CompilerServices;

namespace StudentHealth.Knowledge;

/// <summary>
/// A linear support vector machine with squared hinge loss, one topic against all others, by dual coordinate descent
/// (Hsieh et al., ICML 2008) with examples that are settled left out. Exact, deterministic, and fast where rows are sparse.
/// </summary>
internal static class LinearSvm
{
    private const double Tolerance = 0.1;
    private const int MostRounds = 12;

    /// <summary>Fills the weights (one for each feature) and gives the bias.</summary>
    /// <param name="rows">The examples; each of length 1.</param>
    /// <param name="isPositive">Which of them are of the topic.</param>
    /// <param name="cost">What a mistake costs, positive and negative.</param>
    // It runs once, when the service starts: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Train(SparseVector[] rows, bool[] isPositive, (float Positive, float Negative) cost, Span<float> weights)
    {
        weights.Clear();
        var bias = 0f;
        var alphas = new float[rows.Length];
        var active = new int[rows.Length];
        for (var i = 0; i < active.Length; i++)
            active[i] = i;
        var random = new Random(7919);
        var activeCount = rows.Length;
        var shrinkAbove = double.PositiveInfinity;

        for (var round = 0; round < MostRounds; round++)
        {
            random.Shuffle(active.AsSpan(0, activeCount));
            var (largest, smallest) = (double.NegativeInfinity, double.PositiveInfinity);
            for (var at = 0; at < activeCount; at++)
            {
                var i = active[at];
                var sign = isPositive[i] ? 1f : -1f;
                var diagonal = 0.5f / (isPositive[i] ? cost.Positive : cost.Negative);
                var gradient = (sign * (Dot(rows[i], weights) + bias)) - 1 + (diagonal * alphas[i]);
                if (alphas[i] == 0 && gradient > shrinkAbove)
                {
                    (active[at], active[activeCount - 1]) = (active[activeCount - 1], active[at]);
                    activeCount--;
                    at--;
                    continue;
                }

                var projected = alphas[i] == 0 ? Math.Min(gradient, 0) : gradient;
                (largest, smallest) = (Math.Max(largest, projected), Math.Min(smallest, projected));
                if (Math.Abs(projected) < 1e-9)
                    continue;
                var before = alphas[i];
                alphas[i] = Math.Max(before - (gradient / (2f + diagonal)), 0);
                var step = (alphas[i] - before) * sign;
                Add(rows[i], step, weights);
                bias += step;
            }

            if (largest - smallest <= Tolerance)
            {
                if (activeCount == rows.Length)
                    break;
                (activeCount, shrinkAbove) = (rows.Length, double.PositiveInfinity);
                continue;
            }

            shrinkAbove = largest <= 0 ? double.PositiveInfinity : largest;
        }

        return bias;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(SparseVector row, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        var features = row.Features;
        var values = row.Weights.AsSpan(0, features.Length);
        for (var i = 0; i < features.Length; i++)
            sum += weights[features[i]] * values[i];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Add(SparseVector row, float step, Span<float> weights)
    {
        var (features, values) = (row.Features, row.Weights);
        for (var i = 0; i < features.Length; i++)
            weights[features[i]] += step * values[i];
    }
}
