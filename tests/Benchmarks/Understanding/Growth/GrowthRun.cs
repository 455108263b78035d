using System.Diagnostics;
using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Growth;

/// <summary>What a base of some size costs, measured in a process of its own: the peak of memory is a process's.</summary>
/// <param name="Training">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all cores: the same on a busy machine.</param>
/// <param name="Median">Microseconds a message.</param>
/// <param name="Late">Microseconds that 99 of 100 messages take at most.</param>
/// <param name="Right">Share of the questions whose best topic is the one that is meant.</param>
/// <param name="PeakMemory">Megabytes, up to the end of the training.</param>
internal sealed record GrowthRun(int Topics, int Examples, int Features, double Training, double Processor, double Median, double Late, double Right, double PeakMemory)
{
    public const string Command = "growth-of";

    private const int Rounds = 12;

    public static async Task<GrowthRun> MeasureAsync(int countries)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        // Under `dotnet run` the process is the program itself; under `dotnet x.dll` it is dotnet.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(GrowthRun).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(countries.ToString(CultureInfo.InvariantCulture));
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The run with {countries} countries ended with code {process.ExitCode}.");
        var values = output.Trim().Split('\n')[^1].Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return new GrowthRun((int)values[0], (int)values[1], (int)values[2], values[3], values[4], values[5], values[6], values[7], values[8]);
    }

    /// <summary>In the child process: prints the values on one line.</summary>
    public static int Print(string repository, int countries)
    {
        var knowledge = KnowledgeBase.Load(Path.Combine(repository, "knowledge"));
        var languages = LanguageDetector.Build(knowledge);
        var many = InventedCountries.Of(TrainingSet.From(knowledge), countries);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var model = TopicModel.Train(many.Messages, many.None + 1, knowledge.Reader, new TopicModelOptions());
        var training = clock.Elapsed.TotalSeconds;
        process.Refresh();
        var (processor, peak) = ((process.TotalProcessorTime - before).TotalSeconds, process.PeakWorkingSet64 / 1e6);
        var (median, late, right) = Ask(many, new Reading(languages, new MessageScorer(model, many.None), new TopicFinder(knowledge.Calibration, new HashSet<int>()), new TwoQuestions(knowledge.Reader, knowledge.Cuts, many.None, new HashSet<int>())));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{many.None} {many.Messages.Count} {model.Features} {training:0.00} {processor:0.00} {median:0.00} {late:0.00} {right:0.000} {peak:0}"));
        return 0;
    }

    private static (double Median, double Late, double Right) Ask(InventedCountries many, Reading reading)
    {
        var times = new List<double>();
        var right = 0;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var question in many.Questions)
            {
                var start = Stopwatch.GetTimestamp();
                var topic = reading.Read(question.Text);
                if (round >= Rounds / 3)
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                right += round == 0 && topic == question.Class ? 1 : 0;
            }
        }

        times.Sort();
        return (times[times.Count / 2], times[times.Count * 99 / 100], (double)right / many.Questions.Count(question => question.Class != many.None));
    }

    // What Understander does with a message, on a base that no KnowledgeBase holds.
    private sealed record Reading(LanguageDetector Languages, MessageScorer Scorer, TopicFinder Finder, TwoQuestions Two)
    {
        public int Read(string text)
        {
            var language = Languages.Detect(text, Language.French).Language;
            Scorer.Read(text, language);
            var whole = Scorer.Score(0, Scorer.Words.Count - 1);
            Two.Find(Scorer, Scorer.Scores.ToArray());
            if (Finder.Sureness(whole, language) < TopicFinder.SureEnough)
                Finder.FindInPart(Scorer, whole, language);
            return whole.First;
        }
    }
}
