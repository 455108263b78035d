namespace StudentHealth.Knowledge;

public enum UnderstandingKind
{
    /// <summary>The topics are known: one, or two for a message with two questions.</summary>
    Answered,

    /// <summary>One of two or three topics is meant: ask which.</summary>
    Unsure,

    /// <summary>Nothing that we know about.</summary>
    Unknown,
}

/// <summary>What a message asks.</summary>
public sealed record Understanding
{
    public required UnderstandingKind Kind { get; init; }

    /// <summary>Answered: one or two topics in the order of the message. Unsure: two or three, the best first. Unknown: none.</summary>
    public required IReadOnlyList<TopicId> Topics { get; init; }

    public required LanguageGuess Language { get; init; }

    /// <summary>The best candidates with their scores, for a curator who asks why; the best first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }
}

/// <summary>A topic that a message may mean.</summary>
/// <param name="Probability">0 to 1, calibrated over the topics and "none of them".</param>
/// <param name="Similarity">0 to 1, to the nearest example question of the topic.</param>
/// <param name="NearestExample">That example; null where nothing of it is shared.</param>
public sealed record Candidate(TopicId Topic, double Probability, double Similarity, string? NearestExample);
