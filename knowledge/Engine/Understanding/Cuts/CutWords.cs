namespace StudentHealth.Knowledge;

/// <summary>Where words stand that tell whether a message turns to another question at a cut.</summary>
internal enum CutPlace
{
    /// <summary>The words that join, within a clause.</summary>
    Joint,

    /// <summary>The same behind a comma; there may be none.</summary>
    JointAfterClause,

    /// <summary>The same behind a sentence's end; there may be none.</summary>
    JointAfterSentence,

    /// <summary>The first words behind the cut.</summary>
    Turn,

    /// <summary>The message's first words.</summary>
    Start,

    /// <summary>Its last word.</summary>
    End,
}

/// <summary>Words at a cut: from the first to the last, or none where the last stands before the first.</summary>
internal readonly record struct CutWords(CutPlace Place, int First, int Last)
{
    /// <summary>How many a cut has at most.</summary>
    public const int Most = 1 + LongestTurn + LongestStart + 1;

    private const int LongestTurn = 3;
    private const int LongestStart = 2;

    /// <param name="words">The message.</param>
    /// <param name="leftEnd">Number of the last word before the cut.</param>
    /// <param name="rightStart">Number of the first word behind it and the words that join.</param>
    /// <param name="found">Room for <see cref="Most"/>.</param>
    /// <returns>How many were found.</returns>
    public static int Read(MessageWords words, int leftEnd, int rightStart, Span<CutWords> found)
    {
        var joint = words.BreakBefore(leftEnd + 1) switch
        {
            WordFolder.SentenceEnd => CutPlace.JointAfterSentence,
            WordFolder.ClauseEnd => CutPlace.JointAfterClause,
            _ => CutPlace.Joint,
        };
        var count = 0;
        found[count++] = new CutWords(joint, leftEnd + 1, rightStart - 1);
        for (var length = 1; length <= LongestTurn && rightStart + length <= words.Count; length++)
            found[count++] = new CutWords(CutPlace.Turn, rightStart, rightStart + length - 1);
        for (var length = 1; length <= LongestStart && length - 1 <= leftEnd; length++)
            found[count++] = new CutWords(CutPlace.Start, 0, length - 1);
        found[count++] = new CutWords(CutPlace.End, words.Count - 1, words.Count - 1);
        return count;
    }

    public ReadOnlySpan<char> In(MessageWords words) => Last < First ? [] : words.Span(First, Last);
}
