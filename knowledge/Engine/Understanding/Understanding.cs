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

    /// <summary>It means so behind the last answer, not alone.</summary>
    public bool IsFollowUp { get; init; }

    public required LanguageGuess Language { get; init; }

    /// <summary>The probability, 0 to 1, that the best topic is the one that is meant.</summary>
    public required double Sureness { get; init; }

    /// <summary>The best candidates with their scores, for a curator who asks why; the best first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }
}

/// <summary>A topic that a message may mean.</summary>
/// <param name="Score">The model's own: above 0 speaks for the topic.</param>
/// <param name="Share">0 to 1: its share among all topics and "none of ours".</param>
public sealed record Candidate(TopicId Topic, double Score, double Share);
