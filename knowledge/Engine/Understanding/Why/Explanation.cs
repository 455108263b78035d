namespace StudentHealth.Knowledge;

/// <summary>Why a message is understood as it is, for a curator.</summary>
public sealed record Explanation
{
    /// <summary>From which sureness on a topic is answered.</summary>
    public const double SureEnough = TopicFinder.SureEnough;

    /// <summary>From which sureness on a message is two questions.</summary>
    public const double TwoFrom = Decision.TwoFrom;

    /// <summary>From which sureness on that one of three is meant the student is asked which.</summary>
    public const double OfferFrom = Decision.OfferFrom;

    public required Understanding Understanding { get; init; }

    public required DecidedBy By { get; init; }

    /// <summary>0 to 1: that the best topic of the whole message is the one that is meant.</summary>
    public required double Sureness { get; init; }

    /// <summary>The safety topics were among the best, and left out: the safety gate says that nothing alarms.</summary>
    public required bool WithoutSafety { get; init; }

    /// <summary>The best place to cut the message into two questions; null where there is none.</summary>
    public MessageCut? Cut { get; init; }

    /// <summary>The surest part; null where no part was looked at, or none points to a topic.</summary>
    public MessagePart? Part { get; init; }

    /// <summary>0 to 1: that one of the best three topics is meant; null where it did not matter.</summary>
    public double? SureOfThree { get; init; }

    /// <summary>The words that are read otherwise than they are written, in their order.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>Words that no example and no answer has, in their order.</summary>
    public required IReadOnlyList<string> UnknownWords { get; init; }

    /// <summary>
    /// The topics that were answered or offered; beside a single one what came next, and beside a message that is not answered
    /// "none of ours". At most three; none where nothing was scored.
    /// </summary>
    public required IReadOnlyList<ExplainedTopic> Topics { get; init; }
}

/// <summary>Where a message may turn from one question to another.</summary>
/// <param name="First">The first part's words, as they are read.</param>
/// <param name="Second">The second part's words; the name of the first part's thing is written behind, where it is meant.</param>
/// <param name="Sureness">0 to 1: that the message is two questions.</param>
/// <param name="Words">What the words at the cut say for it (below 0: against it), the strongest first: `turn how much`, by their names in language/cuts.txt. The scores have their say beside them.</param>
public sealed record MessageCut(string First, string Second, double Sureness, IReadOnlyList<(string Name, double Weight)> Words);

/// <summary>A part of a message whose other parts say something else.</summary>
/// <param name="Words">As they are read.</param>
/// <param name="Sureness">0 to 1: that its topic is the one that is meant.</param>
public sealed record MessagePart(string Words, TopicId Topic, double Sureness);

/// <summary>A misspelt or shortened word.</summary>
/// <param name="Written">Small letters without accents.</param>
/// <param name="Read">What is read in its place: one word or several.</param>
public sealed record Correction(string Written, string Read);

/// <summary>What speaks for a topic and against it.</summary>
public sealed record ExplainedTopic
{
    /// <summary>Null: none of ours.</summary>
    public required TopicId? Topic { get; init; }

    /// <summary>The words that were scored: the whole message, or the part that asks about the topic.</summary>
    public required string Words { get; init; }

    /// <summary>Above 0 speaks for the topic. It is the start and all clues together.</summary>
    public required double Score { get; init; }

    /// <summary>What the score of any message starts from.</summary>
    public required double Start { get; init; }

    /// <summary>All of them, the strongest first, whether for the topic or against it.</summary>
    public required IReadOnlyList<Clue> Clues { get; init; }

    /// <summary>The topic's example questions in the message's language that are most like the words, the most like first; at most three.</summary>
    public required IReadOnlyList<LikeExample> Examples { get; init; }
}

/// <summary>An example question that is like a message.</summary>
/// <param name="File">Within the knowledge directory.</param>
/// <param name="Likeness">0 (nothing in common) to 1 (the same words), as the model weighs them: the cosine of the two.</param>
public sealed record LikeExample(string Text, string File, int Line, double Likeness);
