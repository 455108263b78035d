using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <param name="Current">The conversation's language, kept where the message does not tell its own.</param>
internal sealed record Question(string Text, Language Current, Situation Situation, DateOnly Today);
