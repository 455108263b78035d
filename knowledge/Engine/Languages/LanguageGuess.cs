namespace StudentHealth.Knowledge;

/// <summary>What language a message is written in.</summary>
/// <param name="Language">The language to answer in; the conversation's own where the message does not tell, or is in another language.</param>
/// <param name="IsOther">The message is clearly in a language that is not ours (German, Arabic, ...).</param>
/// <param name="Confidence">0 to 1; 0 where the message tells nothing ("ok", "36 46", "CSS").</param>
public readonly record struct LanguageGuess(Language Language, bool IsOther, double Confidence);
