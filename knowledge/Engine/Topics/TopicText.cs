namespace StudentHealth.Knowledge;

/// <summary>What a topic says in one language: fr.md, en.md or es.md.</summary>
internal sealed record TopicText
{
    /// <summary>The name of the part that is said on request.</summary>
    public const string MoreName = "## more";

    public required string File { get; init; }

    public required string Title { get; init; }

    public required AnswerText Main { get; init; }

    public required AnswerText? More { get; init; }

    public required IReadOnlyDictionary<string, AnswerText> Variants { get; init; }

    /// <summary>The file as it is written, for checks.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    public IEnumerable<(string Name, AnswerText Text)> Parts
    {
        get
        {
            yield return ("the answer", Main);
            foreach (var (id, text) in Variants)
                yield return ($"## {id}", text);
            if (More is not null)
                yield return (MoreName, More);
        }
    }
}
