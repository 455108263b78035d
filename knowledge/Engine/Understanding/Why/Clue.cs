namespace StudentHealth.Knowledge;

/// <summary>What kind of thing in a message speaks for a topic or against it.</summary>
public enum ClueKind
{
    Word,

    /// <summary>Two neighbours.</summary>
    Pair,

    /// <summary>What words stand for: an entry of language/concepts.yaml or glossary.csv.</summary>
    Idea,

    /// <summary>Two of them in one message.</summary>
    IdeaPair,

    /// <summary>Three or four letters of a word.</summary>
    Letters,
}

/// <summary>Something in a message that speaks for a topic (above 0) or against it.</summary>
/// <param name="Text">As it is read: `carte vitale`, `price + phone`, `…ital…`.</param>
/// <param name="Word">The word that the letters were first met in; otherwise the text.</param>
/// <param name="Weight">Its part of the topic's score.</param>
public sealed record Clue(ClueKind Kind, string Text, string Word, double Weight);
