namespace StudentHealth.Knowledge;

/// <summary>What settled how a message is understood; the order is that in which they are tried.</summary>
public enum DecidedBy
{
    /// <summary>It is in none of our languages, and was not read.</summary>
    OtherLanguage,

    /// <summary>It has no words.</summary>
    NoWords,

    /// <summary>No example and no answer has one of its words.</summary>
    NothingKnown,

    /// <summary>It is surely two questions.</summary>
    TwoQuestions,

    /// <summary>The whole message is surely about one topic.</summary>
    Whole,

    /// <summary>A part of the message is, and the rest says something else.</summary>
    Part,

    /// <summary>No topic is sure enough, but one of the best three is meant.</summary>
    Choice,

    /// <summary>Not even that is sure enough.</summary>
    Doubt,
}

/// <summary>How a message that was read is understood, with what was weighed on the way; what was not looked at is null.</summary>
/// <param name="By">What settled it.</param>
internal readonly record struct Decision(DecidedBy By)
{
    /// <summary>Two answers to one question annoy as much as one answer to two questions.</summary>
    public const double TwoFrom = 0.5;

    /// <summary>Below this even the choice of three would be a guess.</summary>
    public const double OfferFrom = 0.5;

    public ScoredWords Whole { get; init; }

    /// <summary>Of the whole message's best topic.</summary>
    public double Sureness { get; init; }

    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>The safety topics were among the best, and left out: nothing in the message alarms.</summary>
    public bool WithoutSafety { get; init; }

    public TwoTopics? Two { get; init; }

    public FoundTopic? Part { get; init; }

    /// <summary>That one of the best three is meant.</summary>
    public double? SureOfThree { get; init; }
}
