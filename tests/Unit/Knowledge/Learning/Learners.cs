using System.Numerics;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Learning;

public sealed class Learners
{
    private const int Words = 40;
    private const int Classes = 4;

    [Fact]
    public void The_softmax_regression_tells_classes_apart_and_learns_the_same_twice()
    {
        var (rows, classes) = Examples(2_000);
        var stride = Vector<float>.Count * ((Classes + Vector<float>.Count - 1) / Vector<float>.Count);

        var trained = SoftmaxRegression.Train(rows, classes, Classes, stride, Words);

        var right = rows.Zip(classes).Count(example => Best(trained, example.First, stride) == example.Second);
        Assert.InRange(right, rows.Length * 95 / 100, rows.Length);
        Assert.Equal(trained.Weights, SoftmaxRegression.Train(rows, classes, Classes, stride, Words).Weights);
    }

    [Fact]
    public void The_lasso_keeps_what_tells_and_drops_what_does_not()
    {
        var random = new Random(3);
        var fit = new LassoFit(features: 3);
        for (var i = 0; i < 2_000; i++)
        {
            var (tells, noise) = (random.Next(2), random.Next(2));
            fit.Add([(0, tells), (1, noise), (2, 1 - tells)], yes: random.NextDouble() < (tells == 1 ? 0.9 : 0.1));
        }

        var (constant, weights) = fit.Fit(cost: 0.1);

        Assert.True(weights[0] - weights[2] > 2);
        Assert.Equal(0, weights[1]);
        Assert.InRange(1 / (1 + Math.Exp(-(constant + weights[0]))), 0.8, 0.95);
    }

    [Fact]
    public void Two_learners_share_one_set_of_weights()
    {
        var lanes = Vector<float>.Count;
        float[] first = [.. Enumerable.Repeat(0f, lanes), .. Enumerable.Repeat(1f, lanes)];
        float[] second = [.. Enumerable.Repeat(2f, lanes), .. Enumerable.Repeat(-1f, lanes)];

        var mixed = WeightBlocks.Pack(first, features: 2, vectors: 1, firstPlace: 0).Mix(0.5f, second, 0.25f, features: 2, vectors: 1);

        Assert.Equal(0.5f, mixed.Weight(feature: 0, topic: 0), 3);
        Assert.Equal(0.25f, mixed.Weight(feature: 1, topic: lanes - 1), 3);
    }

    // Each class has ten words of its own, and an example three of them and one of anybody's.
    private static (SparseVector[] Rows, int[] Classes) Examples(int count)
    {
        var random = new Random(11);
        var classes = Enumerable.Range(0, count).Select(_ => random.Next(Classes)).ToArray();
        var rows = Array.ConvertAll(classes, own =>
        {
            var words = Enumerable.Range(0, 3).Select(_ => (own * 10) + random.Next(10)).Append(random.Next(Words)).Distinct().ToArray();
            return new SparseVector(words, Array.ConvertAll(words, _ => 1 / MathF.Sqrt(words.Length)));
        });
        return (rows, classes);
    }

    private static int Best(SoftmaxRegression trained, SparseVector row, int stride)
    {
        float Score(int c) => trained.Biases[c] + row.Features.Zip(row.Weights).Sum(feature => feature.Second * trained.Weights[(feature.First * stride) + c]);
        return Enumerable.Range(0, Classes).MaxBy(Score);
    }
}
