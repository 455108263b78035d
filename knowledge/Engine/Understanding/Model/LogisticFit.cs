namespace StudentHealth.Knowledge;

/// <summary>Logistic regression by Newton's method: few weights, exact, no knobs.</summary>
internal static class LogisticFit
{
    private const int Size = ScoreSummary.Length + 1;
    private const int Rounds = 40;
    private const double Ridge = 1e-3;

    /// <summary>A weight for each value of the summary, then the constant.</summary>
    public static double[] Fit(IReadOnlyList<(ScoreSummary Scores, bool Yes)> data)
    {
        var weights = new double[Size];
        var values = new double[Size];
        values[^1] = 1;
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[Size];
            var curvature = new double[Size, Size];
            foreach (var (scores, yes) in data)
            {
                scores.CopyTo(values);
                var sum = 0d;
                for (var i = 0; i < Size; i++)
                    sum += weights[i] * values[i];
                var probability = 1 / (1 + Math.Exp(-sum));
                for (var i = 0; i < Size; i++)
                {
                    gradient[i] += ((yes ? 1 : 0) - probability) * values[i];
                    for (var j = 0; j < Size; j++)
                        curvature[i, j] += probability * (1 - probability) * values[i] * values[j];
                }
            }

            for (var i = 0; i < Size; i++)
            {
                gradient[i] -= Ridge * weights[i];
                curvature[i, i] += Ridge;
            }

            var step = Solve(curvature, gradient);
            for (var i = 0; i < Size; i++)
                weights[i] += step[i];
        }

        return weights;
    }

    // Gauss without pivoting: the matrix is positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        for (var i = 0; i < Size; i++)
        {
            for (var j = i + 1; j < Size; j++)
            {
                var factor = matrix[j, i] / matrix[i, i];
                for (var k = i; k < Size; k++)
                    matrix[j, k] -= factor * matrix[i, k];
                right[j] -= factor * right[i];
            }
        }

        for (var i = Size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < Size; k++)
                right[i] -= matrix[i, k] * right[k];
            right[i] /= matrix[i, i];
        }

        return right;
    }
}
