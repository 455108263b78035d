namespace StudentHealth.Knowledge;

/// <summary>Collects what is wrong, so that a curator sees all of it at once.</summary>
internal sealed class ProblemLog(string root)
{
    private readonly List<ContentProblem> _problems = [];

    public void Error(string file, int line, string reason) =>
        _problems.Add(new ContentProblem(Relative(file), line, reason));

    public void Error(ContentPlace place, string reason) =>
        _problems.Add(new ContentProblem(place.File, place.Line, reason));

    public string Relative(string file) => Path.GetRelativePath(root, file).Replace('\\', '/');

    public IReadOnlyList<ContentProblem> Sorted() =>
        [.. _problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line)];
}
