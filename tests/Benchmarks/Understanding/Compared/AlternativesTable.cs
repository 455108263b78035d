using System.Diagnostics;
using StudentHealth.Benchmarks.Understanding.Own;
using StudentHealth.Benchmarks.Understanding.Speed;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Compared;

/// <summary>
/// Other ways to classify, taught the same messages: on the examples by cross-validation, and on the development set. What
/// counts is the best class alone: nothing is offered, cut in two or put aside as unsure.
/// </summary>
internal static class AlternativesTable
{
    /// <param name="knowledge">The base.</param>
    /// <param name="messages">The development set.</param>
    /// <param name="isWhole">All folds and all alternatives, instead of one fold and the fast ones.</param>
    public static void Print(KnowledgeBase knowledge, IReadOnlyList<DevelopmentMessage> messages, bool isWhole)
    {
        Report.Title($"Alternatives, the best class alone, in %: {(isWhole ? "all folds" : "one fold of five; --slow: all")} of the examples, and the development set");
        Report.Say($"{"",30} {"examples",9} {"out of scope",13} | {"development",12} {"out of scope",13} | {"one message",12} {"training",9}");
        var set = TrainingSet.From(knowledge);
        var folds = Enumerable.Range(0, isWhole ? CrossValidation.Folds : 1).Select(fold => Fold.Of(set, fold, knowledge.Reader)).ToList();
        var clock = Stopwatch.StartNew();
        var whole = new OwnVectors(set.Messages, set.None + 1, knowledge.Reader);
        var model = clock.Elapsed;
        foreach (var alternative in Alternative.All.Where(alternative => isWhole || !alternative.IsSlow))
        {
            clock.Restart();
            var classify = alternative.Train(set.Messages, whole);
            var training = clock.Elapsed + (alternative == Alternative.Ours ? model : TimeSpan.Zero);
            var examples = folds.Aggregate(default(Tally), (tally, fold) => fold.Count(alternative, set.None, tally));
            Row(alternative.Name, examples, Develop(classify, knowledge, messages, set.None), Time(classify, messages), training);
        }
    }

    private static Tally Develop(Classifier classify, KnowledgeBase knowledge, IReadOnlyList<DevelopmentMessage> messages, int none)
    {
        var tally = default(Tally);
        foreach (var message in messages.Where(message => !message.IsSafe && message.Expected.Length < 2))
        {
            var found = classify(message.Text, message.Language);
            var isNone = message.Expected.Length == 0;
            tally = tally.With(isNone, isNone ? found == none : found >= 0 && found != none && message.Expected[0].Contains(knowledge.Topics[found].Id.Value));
        }

        return tally;
    }

    private static Times Time(Classifier classify, IReadOnlyList<DevelopmentMessage> messages) =>
        Times.Of([.. messages.Where(message => message.Language == Language.French).Select(message => message.Text)], text => classify(text, Language.French), rounds: 3);

    private static void Row(string name, Tally examples, Tally developed, Times times, TimeSpan training) =>
        Report.Say($"  {name,-28} {Report.Percent(examples.Right, examples.Ours),9} {Report.Percent(examples.Rejected, examples.Others),13} | {Report.Percent(developed.Right, developed.Ours),12} {Report.Percent(developed.Rejected, developed.Others),13} | {times.Median,9:0.0} us {training.TotalSeconds,7:0.0} s");

    private sealed record Fold(List<TrainingMessage> Train, List<TrainingMessage> Held, OwnVectors Vectors)
    {
        public static Fold Of(TrainingSet set, int fold, MessageReader reader)
        {
            var train = set.Messages.Where(message => message.Fold != fold).ToList();
            return new Fold(train, [.. set.Messages.Where(message => message.Fold == fold)], new OwnVectors(train, set.None + 1, reader));
        }

        public Tally Count(Alternative alternative, int none, Tally tally)
        {
            var classify = alternative.Train(Train, Vectors);
            foreach (var message in Held)
                tally = tally.With(message.Class == none, classify(message.Text, message.Language) == message.Class);
            return tally;
        }
    }

    private readonly record struct Tally(int Right, int Ours, int Rejected, int Others)
    {
        public Tally With(bool isOther, bool isRight) => isOther
            ? this with { Rejected = Rejected + (isRight ? 1 : 0), Others = Others + 1 }
            : this with { Right = Right + (isRight ? 1 : 0), Ours = Ours + 1 };
    }
}
