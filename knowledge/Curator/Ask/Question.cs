using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <param name="Current">The conversation's language, kept where the message does not tell its own.</param>
/// <param name="Institution">The key of the institution on whose pages it is asked; null where it is none's.</param>
internal sealed record Question(string Text, Language Current, Situation Situation, DateOnly Today, string? Institution);
