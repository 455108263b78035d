namespace StudentHealth.Knowledge;

/// <summary>What a student is told about a topic, in one language and situation, on one day.</summary>
public sealed record Answer
{
    public required TopicId TopicId { get; init; }

    /// <summary>The topic's version: with the id and the day it tells exactly what was said.</summary>
    public required int Version { get; init; }

    /// <summary>The variant that was chosen; null for the general answer.</summary>
    public string? Variant { get; init; }

    /// <summary>At most 40 characters: fits a button.</summary>
    public required string Title { get; init; }

    /// <summary>Paragraphs, bold, lists and links; no HTML.</summary>
    public required string Markdown { get; init; }

    /// <summary>The rest, for a student who asks for more; null where there is none.</summary>
    public string? More { get; init; }

    /// <summary>What the institution adds on whose pages it is asked; null where it adds nothing, or there is none.</summary>
    public LocalPart? Local { get; init; }

    /// <summary>The best first.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    public required IReadOnlyList<TopicId> Related { get; init; }

    /// <summary>The conversation that the topic starts; null where it only answers.</summary>
    public string? Dialog { get; init; }

    /// <summary>Ids of the facts that do not hold today; their sentences were left out.</summary>
    public required IReadOnlyList<string> WithheldFacts { get; init; }
}
