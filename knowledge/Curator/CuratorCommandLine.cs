using System.CommandLine;
using StudentHealth.Curator.Ask;
using StudentHealth.Curator.Check;
using StudentHealth.Curator.Content;
using StudentHealth.Curator.Links;
using StudentHealth.Curator.Report;

namespace StudentHealth.Curator;

/// <summary>`dotnet run --project knowledge/Curator -- command`.</summary>
internal static class CuratorCommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken cancellationToken)
    {
        var knowledge = new KnowledgeOption();
        var root = new RootCommand("Looks after the knowledge base: the files in knowledge/ (see knowledge/README.md).")
        {
            knowledge.Option,
            CheckCommand.Create(knowledge, surroundings),
            AskCommand.Create(knowledge, surroundings),
            ReportCommand.Create(knowledge, surroundings),
            LinksCommand.Create(knowledge, surroundings),
        };
        var parsed = root.Parse(arguments);
        // The library would answer 1, which means mistakes in the content here.
        if (parsed.Errors.Count > 0)
            return Refuse(parsed.Errors.Select(error => error.Message), surroundings);
        try
        {
            var console = new InvocationConfiguration { Output = surroundings.Output, Error = surroundings.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(console, cancellationToken);
        }
        catch (UsageException usage)
        {
            return Refuse([usage.Message], surroundings);
        }
    }

    private static int Refuse(IEnumerable<string> reasons, Surroundings surroundings)
    {
        foreach (var reason in reasons)
            surroundings.Error.WriteLine(reason);
        surroundings.Error.WriteLine("See --help.");
        return ExitCodes.Usage;
    }
}
