using System.Diagnostics;
using StudentHealth.Benchmarks.Understanding.Speed;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Public;

/// <summary>The same engine on public sets, where others' figures are known.</summary>
internal static class PublicTable
{
    private const int Rounds = 6;

    private static readonly double[] Shares = [0.6, Rejection.ShareRejected, 0.8];

    /// <summary>The languages that corpus50 is in.</summary>
    public static IReadOnlyList<Language> CorpusLanguages { get; } = [Language.English, Language.Spanish, Language.French];

    public static void Print(PublicSets sets)
    {
        Report.Title("Public sets, the same engine without our concepts and spellings, in % (aims: BANKING77 91.5; CLINC150 93 with 60 rejected, 5 s; corpus50 all 98, fr 90; 20 us)");
        Report.Say($"{"",34} {"in scope",9} {"rejected",9} {"all",6} {"training",10} {"cores",8} {"p50",9}");
        PrintBanking(sets.Banking77());
        PrintClinc(sets.Clinc150());
        foreach (var language in CorpusLanguages)
            PrintCorpus(sets.Corpus50(language));
    }

    private static void PrintBanking(PublicSet set)
    {
        var engine = Train(set, out var cost);
        Row(set.Name, [.. Guesses(engine, set.Test)], _ => false, cost);
    }

    private static void PrintClinc(PublicSet set)
    {
        var engine = Train(set, out var cost);
        var test = Guesses(engine, set.Test).ToList();
        var heldOut = Guesses(engine, set.Validation).ToList();
        Row($"{set.Name}, nothing rejected", test, _ => false, cost);
        Row("  where \"none\" scores best", test, guess => guess.IsNone, "");
        foreach (var share in Shares)
            Row($"  {Report.Percent(share)} % of oos_val rejected", test, Rejection.OfShare(heldOut, share).Rejects, "");
    }

    private static void PrintCorpus(PublicSet set)
    {
        var engine = Train(set, out var cost);
        var test = Guesses(engine, set.Test).ToList();
        Row($"{set.Name}, nothing rejected", test, _ => false, cost);
        if (Rejection.Of(set, engine) is { } rejection)
            Row("  threshold from the training part", test, rejection.Rejects, "");
    }

    private static IntentEngine Train(PublicSet set, out string cost)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var engine = IntentEngine.Train(set.Train, set.Language);
        var training = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var processor = (process.TotalProcessorTime - before).TotalSeconds;
        var times = Times.Of([.. set.Test.Select(message => message.Text)], text => engine.Guess(text), Rounds);
        cost = FormattableString.Invariant($"{training,8:0.0} s {processor,6:0.0} s {times.Median,6:0.0} us");
        return engine;
    }

    private static IEnumerable<JudgedGuess> Guesses(IntentEngine engine, IEnumerable<Labelled> messages) =>
        messages.Select(message => new JudgedGuess(engine.Guess(message.Text), message.Intent));

    private static void Row(string name, List<JudgedGuess> guesses, Func<EngineGuess, bool> rejects, string cost)
    {
        var (right, ours, rejected) = (0, 0, 0);
        foreach (var guess in guesses)
        {
            var isRejected = rejects(guess.Guess);
            ours += guess.Intent is null ? 0 : 1;
            right += guess.IsRight && !isRejected ? 1 : 0;
            rejected += guess.Intent is null && isRejected ? 1 : 0;
        }

        Report.Say($"  {name,-32} {Report.Percent(right, ours),9} {Report.Percent(rejected, guesses.Count - ours),9} {Report.Percent(right + rejected, guesses.Count),6} {cost}");
    }
}
