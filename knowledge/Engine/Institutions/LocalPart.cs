namespace StudentHealth.Knowledge;

/// <summary>What an institution adds to an answer.</summary>
/// <param name="Markdown">Begins with the institution's name.</param>
/// <param name="Source">The institution's page.</param>
/// <param name="Checked">The day somebody last checked it.</param>
public sealed record LocalPart(string Markdown, Source Source, DateOnly Checked);
