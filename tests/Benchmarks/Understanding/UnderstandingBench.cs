using System.Diagnostics;
using StudentHealth.Benchmarks.Understanding.Compared;
using StudentHealth.Benchmarks.Understanding.Growth;
using StudentHealth.Benchmarks.Understanding.Own;
using StudentHealth.Benchmarks.Understanding.Public;
using StudentHealth.Benchmarks.Understanding.Speed;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>What the matcher gets right and what it costs, part by part. With --calibrate it writes language/calibration.txt and cuts.txt anew.</summary>
internal static class UnderstandingBench
{
    public static async Task<int> RunAsync(string repository, BenchArguments arguments)
    {
        var clock = Stopwatch.StartNew();
        var knowledge = KnowledgeBase.Load(Path.Combine(repository, "knowledge"));
        var load = clock.Elapsed;
        if (arguments.Has("--calibrate"))
        {
            ExamplesTable.Print(knowledge, Path.Combine(repository, "knowledge", "language"));
            return 0;
        }

        var benchmarks = Path.Combine(repository, "tests", "Benchmarks");
        var frozen = DevelopmentMessage.ReadAll(Path.Combine(benchmarks, "DevelopmentSet"));
        var sets = arguments.Has("public") || arguments.Has("nlpjs") ? arguments.FindPublicSets() : null;
        if (arguments.Has("own") || arguments.Has("speed"))
            PrintOwn(knowledge, load, DevelopmentMessage.ReadAll(Path.Combine(benchmarks, "Messages")), frozen, arguments);
        if (arguments.Has("examples"))
            ExamplesTable.Print(knowledge, writeTo: null);
        if (arguments.Has("public") && sets is not null)
            PublicTable.Print(sets);
        if (arguments.Has("alternatives"))
            AlternativesTable.Print(knowledge, frozen, arguments.Has("--slow"));
        if (arguments.Has("nlpjs"))
            await PrintNlpJsAsync(new NlpJs(repository), knowledge, frozen, sets, arguments.Has("--slow"));
        if (arguments.Has("growth"))
            await GrowthTable.PrintAsync();
        return 0;
    }

    private static async Task PrintNlpJsAsync(NlpJs other, KnowledgeBase knowledge, IReadOnlyList<DevelopmentMessage> frozen, PublicSets? sets, bool isSlow)
    {
        await other.InstallAsync();
        var table = new NlpJsTable(other);
        NlpJsTable.PrintHead();
        await table.PrintOwnAsync(knowledge, Understander.Build(knowledge, LanguageDetector.Build(knowledge), SafetyGate.Build(knowledge).MayAlarm), frozen);
        if (sets is null)
            return;
        foreach (var language in PublicTable.CorpusLanguages)
            await table.PrintAsync(sets.Corpus50(language));
        await table.PrintAsync(sets.Banking77());
        // A minute and a half of training.
        if (isSlow)
            await table.PrintAsync(sets.Clinc150());
    }

    private static void PrintOwn(KnowledgeBase knowledge, TimeSpan load, IReadOnlyList<DevelopmentMessage> messages, IReadOnlyList<DevelopmentMessage> frozen, BenchArguments arguments)
    {
        var clock = Stopwatch.StartNew();
        var languages = LanguageDetector.Build(knowledge);
        var detector = clock.Elapsed;
        clock.Restart();
        var gate = SafetyGate.Build(knowledge);
        var safety = clock.Elapsed;
        clock.Restart();
        var understander = Understander.Build(knowledge, languages, gate.MayAlarm);
        Report.Title($"Start: content {load.TotalMilliseconds:0} ms, languages {detector.TotalMilliseconds:0} ms, safety {safety.TotalMilliseconds:0} ms, topics {clock.Elapsed.TotalMilliseconds:0} ms");

        IReadOnlyList<JudgedMessage> Judge(IReadOnlyList<DevelopmentMessage> all) => JudgedMessage.Judge(all, understander, gate);
        if (arguments.Has("own") && arguments.Messages is { } folder)
        {
            PrintJudged($"The messages of {folder}", Judge(DevelopmentMessage.ReadAll(folder)), arguments, mayShow: true);
        }
        else if (arguments.Has("own"))
        {
            var ours = Judge(messages);
            OwnTables.Print("Messages of the matcher's own author", ours);
            if (arguments.Has("--misses"))
                OwnTables.PrintMisses(ours);
            PrintJudged("The frozen development set, by other hands", Judge(frozen), arguments, mayShow: false);
        }

        if (arguments.Has("speed"))
            SpeedTable.Print(understander, [.. messages.Select(message => message.Text)]);
    }

    /// <param name="name">What they are.</param>
    /// <param name="judged">The messages.</param>
    /// <param name="arguments">Says which tables.</param>
    /// <param name="mayShow">Messages that were seen can no longer measure: the frozen ones are never shown.</param>
    private static void PrintJudged(string name, IReadOnlyList<JudgedMessage> judged, BenchArguments arguments, bool mayShow)
    {
        OwnTables.Print(name, judged);
        SafetyTable.Print(judged);
        CalibrationTable.Print(judged);
        if (arguments.Has("--topics"))
            TopicsTable.Print(judged);
        if (mayShow && arguments.Has("--misses"))
        {
            OwnTables.PrintMisses(judged);
            SafetyTable.PrintMisses(judged);
        }
    }
}
