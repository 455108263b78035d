using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>The class of a message: a topic's number, or that of "none of ours".</summary>
internal delegate int Classifier(string text, Language language);

/// <summary>A way to classify messages that ours is compared with.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="Train">Learns from the examples; the vectors are those of the linear model, which some need.</param>
/// <param name="IsSlow">Takes minutes: only where it is asked for.</param>
internal sealed record Alternative(string Name, Func<IReadOnlyList<TrainingMessage>, OwnVectors, Classifier> Train, bool IsSlow = false)
{
    public static Alternative Ours { get; } = new("linear model (ours)", (_, vectors) => vectors.Classify);

    public static IReadOnlyList<Alternative> All { get; } =
    [
        Ours,
        new("linear + nearest neighbour", (messages, vectors) => new NearestNeighbour(messages, vectors).ClassifyWithModel),
        new("nearest neighbour", (messages, vectors) => new NearestNeighbour(messages, vectors).Classify),
        new("nearest centroid", (messages, vectors) => new NearestCentroid(messages, vectors).Classify),
        new("BM25, a document an example", (messages, _) => new Bm25(messages, byClass: false).Classify),
        new("BM25, a document a topic", (messages, _) => new Bm25(messages, byClass: true).Classify),
        new("ML.NET, averaged perceptron", (messages, _) => new AveragedPerceptron(messages).Classify, IsSlow: true),
    ];
}
