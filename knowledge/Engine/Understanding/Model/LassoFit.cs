namespace StudentHealth.Knowledge;

/// <summary>
/// Logistic regression in which most weights become zero (L1 penalty), by coordinate descent on the quadratic approximation
/// (Friedman, Hastie and Tibshirani, Journal of Statistical Software 2010). Deterministic.
/// </summary>
/// <param name="features">How many features there are; the constant is another one, and not penalised.</param>
internal sealed class LassoFit(int features)
{
    private const int Rounds = 25;
    private const int MostPasses = 50;
    private const double Tolerance = 1e-4;

    /// <summary>Where the model is all but certain, the approximation would have no curvature.</summary>
    private const double LeastCurvature = 1e-4;

    private readonly List<(int Row, double Value)>[] _columns = Array.ConvertAll(new int[features], _ => new List<(int, double)>());
    private readonly List<bool> _rows = [];

    /// <param name="values">The features that the row has, each once.</param>
    /// <param name="yes">What it is.</param>
    public void Add(IEnumerable<(int Feature, double Value)> values, bool yes)
    {
        foreach (var (feature, value) in values)
            _columns[feature].Add((_rows.Count, value));
        _rows.Add(yes);
    }

    /// <param name="cost">What mistakes cost beside the weights: the higher, the more weights are left.</param>
    public (double Constant, double[] Weights) Fit(double cost)
    {
        var (constant, weights) = (0d, new double[features]);
        var (sums, curvatures, errors) = (new double[_rows.Count], new double[_rows.Count], new double[_rows.Count]);
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < sums.Length; row++)
            {
                var probability = 1 / (1 + Math.Exp(-sums[row]));
                var curvature = Math.Max(probability * (1 - probability), LeastCurvature);
                curvatures[row] = cost * curvature;
                errors[row] = ((_rows[row] ? 1 : 0) - probability) / curvature;
            }

            var moved = 0d;
            for (var pass = 0; pass < MostPasses; pass++)
            {
                var largest = MoveConstant(ref constant, sums, curvatures, errors);
                // The first pass finds which weights are not zero, the others settle those.
                for (var feature = 0; feature < features; feature++)
                {
                    if (pass == 0 || weights[feature] != 0)
                        largest = Math.Max(largest, Move(feature, ref weights[feature], sums, curvatures, errors));
                }

                moved = Math.Max(moved, largest);
                if (largest < Tolerance)
                    break;
            }

            if (moved < Tolerance)
                break;
        }

        return (constant, weights);
    }

    private static double MoveConstant(ref double constant, double[] sums, double[] curvatures, double[] errors)
    {
        var (gradient, curvature) = (0d, 0d);
        for (var row = 0; row < errors.Length; row++)
            (gradient, curvature) = (gradient + (curvatures[row] * errors[row]), curvature + curvatures[row]);
        var step = gradient / curvature;
        constant += step;
        for (var row = 0; row < errors.Length; row++)
            (sums[row], errors[row]) = (sums[row] + step, errors[row] - step);
        return Math.Abs(step);
    }

    private double Move(int feature, ref double weight, double[] sums, double[] curvatures, double[] errors)
    {
        var (gradient, curvature) = (0d, 0d);
        foreach (var (row, value) in _columns[feature])
        {
            gradient += curvatures[row] * value * errors[row];
            curvature += curvatures[row] * value * value;
        }

        if (curvature == 0)
            return 0;
        var wanted = gradient + (curvature * weight);
        var after = Math.Sign(wanted) * Math.Max(Math.Abs(wanted) - 1, 0) / curvature;
        var step = after - weight;
        if (step == 0)
            return 0;
        weight = after;
        foreach (var (row, value) in _columns[feature])
        {
            sums[row] += step * value;
            errors[row] -= step * value;
        }

        return Math.Abs(step);
    }
}
