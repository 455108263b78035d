using System.Globalization;

namespace StudentHealth.Knowledge;

public enum ProblemSeverity
{
    /// <summary>Wrong: nothing is published with it.</summary>
    Error,

    /// <summary>To look at.</summary>
    Warning,
}

/// <summary>A mistake in the content.</summary>
/// <param name="File">Relative to the knowledge directory, with `/`.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
/// <param name="Reason">What is wrong, and what to write instead.</param>
public sealed record ContentProblem(string File, int Line, string Reason, ProblemSeverity Severity = ProblemSeverity.Error)
{
    public override string ToString() => Line > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {Reason}")
        : $"{File}: {Reason}";
}

/// <summary>The content cannot be used. The message lists every problem, a line each.</summary>
public sealed class KnowledgeException : Exception
{
    internal KnowledgeException(IReadOnlyList<ContentProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    public IReadOnlyList<ContentProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ContentProblem> problems) =>
        string.Create(CultureInfo.InvariantCulture, $"The knowledge base has {problems.Count} problem{(problems.Count == 1 ? "" : "s")}:\n")
        + string.Join('\n', problems);
}
