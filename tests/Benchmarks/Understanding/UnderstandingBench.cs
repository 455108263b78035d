using System.Diagnostics;
using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>
/// What the matcher gets right: cross-validated on the examples, and on messages of our own that it never learned from.
/// With --calibrate it writes language/calibration.txt anew.
/// </summary>
internal static class UnderstandingBench
{
    public static int Run(string repository, bool calibrate)
    {
        var clock = Stopwatch.StartNew();
        var knowledge = KnowledgeBase.Load(Path.Combine(repository, "knowledge"));
        var load = clock.Elapsed;
        clock.Restart();
        var languages = LanguageDetector.Build(knowledge);
        var detector = clock.Elapsed;
        clock.Restart();
        var understander = Understander.Build(knowledge, languages);
        Say($"start: load {load.TotalMilliseconds:0} ms, languages {detector.TotalMilliseconds:0} ms, topics {clock.Elapsed.TotalMilliseconds:0} ms; {GC.GetTotalMemory(true) / 1e6:0} MB");

        CrossValidate(knowledge, calibrate ? Path.Combine(repository, "knowledge", "language", "calibration.txt") : null);
        if (calibrate)
            return 0;

        var messages = DevelopmentMessage.ReadAll(Path.Combine(repository, "tests", "Benchmarks", "Messages"));
        DevelopmentTable.Print("messages of the matcher's own author", understander, messages, listMisses: true);
        DevelopmentTable.Print("the frozen development set, by other hands", understander, DevelopmentMessage.ReadAll(Path.Combine(repository, "tests", "Benchmarks", "DevelopmentSet")), listMisses: false);
        Speed(understander, messages);
        return 0;
    }

    private static void CrossValidate(KnowledgeBase knowledge, string? writeTo)
    {
        var set = TrainingSet.From(knowledge);
        var clock = Stopwatch.StartNew();
        var calibration = CrossValidation.Fit(set, knowledge.Reader, new TopicModelOptions(), Understander.Chat(knowledge), out var scored);
        Say($"cross-validation ({clock.Elapsed.TotalSeconds:0.0} s), the questions of a topic held out together in the three languages:");
        foreach (var language in LanguageCodes.All)
        {
            var ours = scored.Where(score => score.Message.Language == language && score.Message.Class != set.None).ToList();
            var others = scored.Where(score => score.Message.Language == language && score.Message.Class == set.None).ToList();
            Say($"  {language.Code()}  right {Share(ours, score => score.IsRight)}  among three {Share(ours, score => score.IsAmong)}  out of scope answered {Share(others, score => calibration.Right(score.Scores) >= TopicFinder.SureEnough)}");
        }

        if (writeTo is not null)
            File.WriteAllLines(writeTo, [.. File.ReadLines(writeTo).TakeWhile(line => line.StartsWith('#')), .. calibration.Lines()]);
        Say($"  calibration: {string.Join("; ", calibration.Lines())}");
    }

    private static void Speed(Understander understander, IReadOnlyList<DevelopmentMessage> messages)
    {
        const int rounds = 30;
        var times = new List<double>();
        var allocated = 0L;
        for (var round = 0; round < rounds; round++)
        {
            foreach (var message in messages)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                understander.Understand(message.Text, message.Language);
                if (round < rounds / 3)
                    continue;
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        times.Sort();
        Say($"one message: p50 {times[times.Count / 2]:0} us, p99 {times[times.Count * 99 / 100]:0} us, {allocated / times.Count} bytes");
        var longest = new string('x', 5000) + string.Concat(Enumerable.Repeat("carte vitale ? et ", 300));
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            understander.Understand(longest, Language.French);
        Say($"10,000 characters: {clock.Elapsed.TotalMicroseconds / 100:0} us");
    }

    private static string Share(List<HeldOutScore> scores, Func<HeldOutScore, bool> is_) =>
        (100.0 * scores.Count(is_) / Math.Max(1, scores.Count)).ToString("0.0", CultureInfo.InvariantCulture);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
