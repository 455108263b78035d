using System.CommandLine;

namespace StudentHealth.Curator.Content;

/// <summary>`--knowledge DIR`; without it, the folder of the repository that the command is called in.</summary>
internal sealed class KnowledgeOption
{
    public Option<string> Option { get; } = new("--knowledge")
    {
        Description = "The knowledge directory. Without it: the folder `knowledge` here, or in a folder above.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The full path.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public string Find(ParseResult parsed, Surroundings surroundings)
    {
        if (parsed.GetValue(Option) is { } given)
        {
            var directory = Path.GetFullPath(given, surroundings.WorkingDirectory);
            return Directory.Exists(directory) ? directory : throw new UsageException($"There is no directory '{given}': write --knowledge with the directory that holds topics/ and sources.yaml.");
        }

        for (var here = new DirectoryInfo(surroundings.WorkingDirectory); here is not null; here = here.Parent)
        {
            foreach (var candidate in (ReadOnlySpan<string>)[here.FullName, Path.Combine(here.FullName, "knowledge")])
            {
                if (Directory.Exists(Path.Combine(candidate, "topics")) && File.Exists(Path.Combine(candidate, "sources.yaml")))
                    return candidate;
            }
        }

        throw new UsageException("No knowledge directory here or above: call this inside the repository, or write --knowledge DIR.");
    }
}
