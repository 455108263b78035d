using System.Diagnostics;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>The examples themselves, each scored by a model that has not seen it; fits the calibration.</summary>
internal static class ExamplesTable
{
    /// <param name="knowledge">The base.</param>
    /// <param name="writeTo">The folder `language`, whose calibration.txt and cuts.txt are written anew; null: they are left as they are.</param>
    public static void Print(KnowledgeBase knowledge, string? writeTo)
    {
        var set = TrainingSet.From(knowledge);
        var clock = Stopwatch.StartNew();
        var (calibration, cuts, scored, cutMessages) = CrossValidation.Fit(set, knowledge.Reader, new TopicModelOptions(), Understander.NoSecond(knowledge));
        Report.Title($"Examples, cross-validated in {clock.Elapsed.TotalSeconds:0} s (a topic's questions are held out together in the three languages), in %");
        Report.Say($"{"",6} {"right",6} {"among three",12} {"out of scope answered",22}");
        foreach (var language in LanguageCodes.All)
        {
            var ours = scored.Where(score => score.Message.Language == language && score.Message.Class != set.None).ToList();
            var others = scored.Where(score => score.Message.Language == language && score.Message.Class == set.None).ToList();
            Report.Say($"  {language.Code(),-4} {Share(ours, score => score.IsRight),6} {Share(ours, score => score.IsAmong),12} {Share(others, score => calibration.Right(score.Scores, language) >= TopicFinder.SureEnough),22}");
        }

        PrintCuts(cutMessages);
        if (writeTo is null)
            return;
        FittedFile.Write(Path.Combine(writeTo, "calibration.txt"), calibration.Lines());
        FittedFile.Write(Path.Combine(writeTo, "cuts.txt"), cuts.Lines());
        Report.Say($"  written: {writeTo}: calibration.txt, cuts.txt");
    }

    private static void PrintCuts(IReadOnlyList<HeldOutCuts> messages)
    {
        var (found, right, taken) = (0, 0, 0);
        for (var fold = 0; fold < CrossValidation.Folds; fold++)
        {
            var model = CutFit.Fit(messages.Where(message => message.Fold != fold));
            foreach (var message in messages.Where(message => message.Fold == fold && message.Cuts.Count > 0))
            {
                var best = message.Cuts.MaxBy(model.Sureness)!;
                if (model.Sureness(best) < Decision.TwoFrom)
                    continue;
                if (!message.IsTwo)
                    taken++;
                else
                    (found, right) = (found + 1, right + (best.IsRight ? 1 : 0));
            }
        }

        Report.Say($"  two questions found in {found} of {messages.Count(message => message.IsTwo)} messages, both right in {right}; one question taken for two in {taken} of {messages.Count(message => !message.IsTwo)}");
    }

    private static string Share(List<HeldOutScore> scores, Func<HeldOutScore, bool> is_) => Report.Percent(scores.Count(is_), scores.Count);
}
