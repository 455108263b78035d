using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Content;

/// <summary>Loads the content, or tells what is wrong with it.</summary>
internal static class ContentLoader
{
    /// <summary>Null where the content cannot be used; the problems were written to the error output.</summary>
    public static KnowledgeBase? TryLoad(string directory, Surroundings surroundings)
    {
        try
        {
            return KnowledgeBase.Load(directory);
        }
        catch (KnowledgeException broken)
        {
            Write(broken.Problems, directory, surroundings.Error, surroundings);
            return null;
        }
    }

    /// <summary>A line each, with a path that opens from where the command was called.</summary>
    public static void Write(IEnumerable<ContentProblem> problems, string directory, TextWriter writer, Surroundings surroundings)
    {
        foreach (var problem in problems)
            writer.WriteLine(problem with { File = PathOf(problem.File, directory, surroundings) });
    }

    /// <summary>A file of the content as it opens from where the command was called.</summary>
    public static string PathOf(string file, string directory, Surroundings surroundings) =>
        Path.GetRelativePath(surroundings.WorkingDirectory, Path.Combine(directory, file)).Replace('\\', '/');
}
