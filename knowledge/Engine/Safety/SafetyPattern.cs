namespace StudentHealth.Knowledge;

/// <summary>A word of a phrase, as a number; a message word has the numbers of all that it stands for.</summary>
internal readonly record struct PatternWord(int Symbol);

/// <summary>A place in a phrase: one of several runs of words, after at most so many others.</summary>
internal sealed record PatternPlace(PatternWord[][] Choices, int Gap, bool IsOptional);

/// <summary>A phrase that is looked for.</summary>
/// <param name="Text">As it is written, for a curator who asks why.</param>
/// <param name="Places">In their order; the first begins where the phrase begins.</param>
/// <param name="AtStart">Only at the message's beginning.</param>
/// <param name="EndGap">How many words may follow, where the message must end; null: whatever follows.</param>
internal sealed record SafetyPattern(string Text, PatternPlace[] Places, bool AtStart, int? EndGap, SafetySection Section, bool IsWeak);

internal enum SafetySection
{
    Emergency,
    Distress,
    Calm,
}
