namespace StudentHealth.Knowledge;

/// <summary>Logistic regression by Newton's method: few weights, exact, no knobs.</summary>
internal static class LogisticFit
{
    private const int Rounds = 40;
    private const double Ridge = 1e-3;

    /// <summary>A weight for each value, then the constant.</summary>
    public static double[] Fit(IReadOnlyList<(double[] Values, bool Yes)> data)
    {
        var size = data[0].Values.Length + 1;
        var weights = new double[size];
        var values = new double[size];
        values[^1] = 1;
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            foreach (var (given, yes) in data)
            {
                given.CopyTo(values, 0);
                var sum = 0d;
                for (var i = 0; i < size; i++)
                    sum += weights[i] * values[i];
                var probability = 1 / (1 + Math.Exp(-sum));
                for (var i = 0; i < size; i++)
                {
                    gradient[i] += ((yes ? 1 : 0) - probability) * values[i];
                    for (var j = 0; j < size; j++)
                        curvature[i, j] += probability * (1 - probability) * values[i] * values[j];
                }
            }

            for (var i = 0; i < size; i++)
            {
                gradient[i] -= Ridge * weights[i];
                curvature[i, i] += Ridge;
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
                weights[i] += step[i];
        }

        return weights;
    }

    // Gauss without pivoting: the matrix is positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = i + 1; j < size; j++)
            {
                var factor = matrix[j, i] / matrix[i, i];
                for (var k = i; k < size; k++)
                    matrix[j, k] -= factor * matrix[i, k];
                right[j] -= factor * right[i];
            }
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                right[i] -= matrix[i, k] * right[k];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}
