using System.Diagnostics;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>The examples themselves, each scored by a model that has not seen it; fits the calibration.</summary>
internal static class ExamplesTable
{
    /// <param name="knowledge">The base.</param>
    /// <param name="writeTo">language/calibration.txt, to be written anew; null: it is left as it is.</param>
    public static void Print(KnowledgeBase knowledge, string? writeTo)
    {
        var set = TrainingSet.From(knowledge);
        var clock = Stopwatch.StartNew();
        var calibration = CrossValidation.Fit(set, knowledge.Reader, new TopicModelOptions(), Understander.NoSecond(knowledge), out var scored, out var cuts);
        Report.Title($"Examples, cross-validated in {clock.Elapsed.TotalSeconds:0} s (a topic's questions are held out together in the three languages), in %");
        Report.Say($"{"",6} {"right",6} {"among three",12} {"out of scope answered",22}");
        foreach (var language in LanguageCodes.All)
        {
            var ours = scored.Where(score => score.Message.Language == language && score.Message.Class != set.None).ToList();
            var others = scored.Where(score => score.Message.Language == language && score.Message.Class == set.None).ToList();
            Report.Say($"  {language.Code(),-4} {Share(ours, score => score.IsRight),6} {Share(ours, score => score.IsAmong),12} {Share(others, score => calibration.Right(score.Scores, language) >= TopicFinder.SureEnough),22}");
        }

        bool IsSplit(HeldOutCut cut) => cut.Cut is { } at && calibration.Two(at) >= Decision.TwoFrom;
        var (two, one) = (cuts.Where(cut => cut.IsTwo).ToList(), cuts.Where(cut => !cut.IsTwo).ToList());
        Report.Say($"  two questions found in {two.Count(cut => cut.IsReadRight && IsSplit(cut))} of {two.Count} messages; one question taken for two in {one.Count(IsSplit)} of {one.Count}");
        if (writeTo is not null)
            File.WriteAllLines(writeTo, [.. File.ReadLines(writeTo).TakeWhile(line => line.StartsWith('#')), .. calibration.Lines()]);
        Report.Say($"  calibration: {string.Join("; ", calibration.Lines())}");
    }

    private static string Share(List<HeldOutScore> scores, Func<HeldOutScore, bool> is_) => Report.Percent(scores.Count(is_), scores.Count);
}
