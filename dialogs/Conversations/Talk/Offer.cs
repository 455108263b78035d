namespace StudentHealth.Dialogs.Talk;

public enum OfferKind
{
    /// <summary>Answer the topic <see cref="Offer.Argument"/>, or start its dialog.</summary>
    Topic,

    /// <summary>The rest of the last answer.</summary>
    More,
    Helpful,
    NotHelpful,

    /// <summary>None of the topics that were offered.</summary>
    SomethingElse,

    /// <summary>Book a call; <see cref="Offer.Argument"/> is the UTC time offered, null to choose one.</summary>
    Book,
    MoveCall,
    CancelCall,

    /// <summary>Answer in the language <see cref="Offer.Argument"/> from now on.</summary>
    Language,
    ShowData,
    EraseData,
}

/// <summary>A button under the last reply. Kept until the next reply: typing its text means the same.</summary>
/// <param name="Label">As it was shown.</param>
public sealed record Offer(string Label, OfferKind Kind, string? Argument = null);
