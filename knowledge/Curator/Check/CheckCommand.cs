using System.CommandLine;
using System.Globalization;
using StudentHealth.Curator.Content;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Check;

/// <summary>`check`: everything that keeps the content from being published. What expired or is overdue never fails it.</summary>
internal static class CheckCommand
{
    public static Command Create(KnowledgeOption knowledge, Surroundings surroundings)
    {
        var command = new Command("check", "Tells each mistake with its file, its line and what to write instead.");
        command.SetAction(parsed => Run(knowledge.Find(parsed, surroundings), surroundings));
        return command;
    }

    private static int Run(string directory, Surroundings surroundings)
    {
        var (problems, knowledge) = Problems(directory);
        ContentLoader.Write(problems, directory, surroundings.Output, surroundings);
        surroundings.Output.WriteLine(problems.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{problems.Count} {(problems.Count == 1 ? "mistake" : "mistakes")}.")
            : string.Create(CultureInfo.InvariantCulture, $"No mistakes: {knowledge!.Topics.Count} topics, {knowledge.Facts.All.Count()} facts, {knowledge.Sources.Count} sources."));
        return problems.Count > 0 ? ExitCodes.Mistakes : ExitCodes.Ok;
    }

    private static (IReadOnlyList<ContentProblem> Problems, KnowledgeBase? Knowledge) Problems(string directory)
    {
        try
        {
            var knowledge = KnowledgeBase.Load(directory);
            SafetyGate.Build(knowledge);
            return (ContentChecks.Run(knowledge), knowledge);
        }
        catch (KnowledgeException broken)
        {
            return (broken.Problems, null);
        }
    }
}
