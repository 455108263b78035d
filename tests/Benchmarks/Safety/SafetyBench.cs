using System.Diagnostics;
using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Safety;

/// <summary>
/// What the safety gate hears of messages that its model did not learn from, and how often it is wrong. With --calibrate it
/// writes safety/weights.txt anew.
/// </summary>
internal static class SafetyBench
{
    public static int Run(string repository, bool calibrate)
    {
        var directory = Path.Combine(repository, "knowledge");
        var knowledge = KnowledgeBase.Load(directory);
        var clock = Stopwatch.StartNew();
        var gate = SafetyGate.Build(knowledge);
        Say($"start: {clock.Elapsed.TotalMilliseconds:0} ms");

        var phrases = SafetyPhraseFinder.Load(directory);
        var heldOut = HeldOut(knowledge, phrases).ToList();
        var weights = calibrate ? SafetyWeights.Fit([.. heldOut.Where(held => !held.Found.IsCertain && !float.IsNegativeInfinity(held.Score)).Select(held => (held.Score, held.Found.IsWeak, held.Found.IsCalm, held.Message.Class != SafetyExamples.Ordinary))]) : SafetyWeights.Load(directory);
        foreach (var language in LanguageCodes.All)
        {
            foreach (var (name, number) in new[] { ("emergency", SafetyExamples.Emergency), ("distress", SafetyExamples.Distress), ("false alarms", SafetyExamples.Ordinary) })
            {
                var of = heldOut.Where(score => score.Message.Language == language && score.Message.Class == number).ToList();
                var found = of.Count(score => score.Found.Phrase is not null);
                var raised = of.Count(score => weights.IsAlarm(score.Found, score.Score));
                Say($"  {language.Code()} {name,-12} {of.Count,6}: a phrase {Percent(found, of.Count)}, alarm {Percent(raised, of.Count)}");
            }
        }

        PrintDoubtfulPhrases(heldOut);
        if (calibrate)
            FittedFile.Write(SafetyWeights.PathIn(directory), weights.Lines());

        Say($"{string.Join("; ", weights.Lines())}");
        Speed(gate, [.. heldOut.Take(2000).Select(score => score.Message.Text)]);
        return 0;
    }

    private static IEnumerable<(TrainingMessage Message, float Score, SafetyFinding Found)> HeldOut(KnowledgeBase knowledge, SafetyPhraseFinder phrases)
    {
        var messages = SafetyExamples.Read(knowledge);
        for (var fold = 0; fold < CrossValidation.Folds; fold++)
        {
            var model = SafetyModel.Train([.. messages.Where(message => message.Fold != fold)], knowledge.Reader);
            foreach (var message in messages.Where(message => message.Fold == fold))
                yield return (message, model.Score(message.Text).Gravest, phrases.Find(message.Text));
        }
    }

    /// <summary>Certain phrases that should be weak: more than one in ten of the messages that hold them are ordinary.</summary>
    private static void PrintDoubtfulPhrases(List<(TrainingMessage Message, float Score, SafetyFinding Found)> messages)
    {
        foreach (var phrase in messages.Where(message => message.Found.IsCertain).GroupBy(message => message.Found.Phrase!.Text).OrderByDescending(phrase => phrase.Count(IsOrdinary)))
        {
            if (phrase.Count(IsOrdinary) * 10 > phrase.Count())
                Say($"  doubtful: '{phrase.Key}', ordinary in {phrase.Count(IsOrdinary)} of {phrase.Count()}, as in '{phrase.First(IsOrdinary).Message.Text}'");
        }

        static bool IsOrdinary((TrainingMessage Message, float Score, SafetyFinding Found) message) => message.Message.Class == SafetyExamples.Ordinary;
    }

    private static void Speed(SafetyGate gate, IReadOnlyList<string> messages)
    {
        const int rounds = 5;
        foreach (var message in messages)
            gate.Check(message);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var message in messages)
                gate.Check(message);
        }

        Say($"one message: {clock.Elapsed.TotalMicroseconds / rounds / messages.Count:0.0} us, {(GC.GetAllocatedBytesForCurrentThread() - before) / rounds / messages.Count} bytes");
    }

    private static string Percent(int part, int all) => (100.0 * part / Math.Max(1, all)).ToString("0.00", CultureInfo.InvariantCulture) + " %";

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
