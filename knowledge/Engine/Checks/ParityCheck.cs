namespace StudentHealth.Knowledge;

/// <summary>The three languages of a topic say the same: the same parts, facts, steps and linked sites.</summary>
internal static class ParityCheck
{
    public static void Run(Topic topic, ProblemLog log)
    {
        var french = topic.Text(Language.French);
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.Spanish])
        {
            var other = topic.Text(language);
            var otherParts = other.Parts.ToDictionary(part => part.Name, part => part.Text, StringComparer.Ordinal);
            foreach (var (name, text) in french.Parts)
            {
                if (otherParts.Remove(name, out var otherText))
                    Compare(name, text, otherText, other.File, "fr.md", log);
                else
                    log.Error(other.File, 0, $"fr.md has `{name}` and this file has not: write it here too, or take it away there");
            }

            foreach (var name in otherParts.Keys)
                log.Error(other.File, 0, $"`{name}` is not in fr.md: write it there too, or take it away here");
        }
    }

    /// <param name="frenchName">Where the French text stands, as the reader is told.</param>
    public static void Compare(string part, AnswerText french, AnswerText other, string file, string frenchName, ProblemLog log)
    {
        var line = other.Blocks[0].Line;
        Difference(french.Facts.Select(Describe), other.Facts.Select(Describe), "facts", part, frenchName, file, line, log);
        Difference(Links(french), Links(other), "links", part, frenchName, file, line, log);
        var (steps, otherSteps) = (Steps(french), Steps(other));
        if (steps != otherSteps)
            log.Error(file, line, $"{part} has {otherSteps} numbered steps and {frenchName} has {steps}: write the same steps");
    }

    private static void Difference(IEnumerable<string> french, IEnumerable<string> other, string what, string part, string frenchName, string file, int line, ProblemLog log)
    {
        var (ours, theirs) = (french.ToHashSet(StringComparer.Ordinal), other.ToHashSet(StringComparer.Ordinal));
        var missing = ours.Except(theirs).Order(StringComparer.Ordinal).ToList();
        var extra = theirs.Except(ours).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            log.Error(file, line, $"{part} lacks {what} that {frenchName} has: add {string.Join(", ", missing)}");
        if (extra.Count > 0)
            log.Error(file, line, $"{part} has {what} that {frenchName} lacks: take away, or add there, {string.Join(", ", extra)}");
    }

    private static string Describe(FactReference reference) => $"{{{FactReference.NameOf(reference.Kind)}:{reference.Id}}}";

    // A site may have the page in each language, so the site must be the same, not the page.
    private static IEnumerable<string> Links(AnswerText text) => AnswerLink.In(text).Select(link => link.Url?.Host ?? link.Address);

    private static int Steps(AnswerText text) => text.Blocks.Count(block => block.Kind == BlockKind.Numbered);
}
