using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>
/// English and Spanish answers keep the French names of the administration, which stand on its forms, and say at the first use
/// what they mean: `**carte Vitale** (health insurance card)`.
/// </summary>
internal static class TermCheck
{
    public static void Run(Topic topic, IReadOnlyList<GlossaryTerm> glossary, ProblemLog log)
    {
        foreach (var language in (ReadOnlySpan<Language>)[Language.English, Language.Spanish])
        {
            var text = topic.Text(language);
            var names = glossary.SelectMany(term => Names(term)).OrderByDescending(name => name.Name.Length).ToList();
            // What is told on request follows the answer, which has explained its terms already.
            Check("the answer", [.. text.Main.Blocks, .. text.More?.Blocks ?? []], names, text.File, language, log);
            foreach (var (id, variant) in text.Variants)
                Check($"## {id}", variant.Blocks, names, text.File, language, log);
        }
    }

    private static IEnumerable<(string Name, GlossaryTerm Term)> Names(GlossaryTerm term)
    {
        var (name, shortName) = Split(term.French);
        yield return (name, term);
        if (shortName is not null)
            yield return (shortName, term);
    }

    /// <summary>A name that the language's own column uses is no riddle, and names of sites explain themselves.</summary>
    private static bool NeedsExplaining(GlossaryTerm term, string name, Language language) =>
        !name.Contains('.', StringComparison.Ordinal)
        && !Split(Meaning(term, language)).Name.Equals(Split(term.French).Name, StringComparison.OrdinalIgnoreCase);

    private static string Meaning(GlossaryTerm term, Language language) => language == Language.English ? term.English : term.Spanish;

    private static (string Name, string? ShortName) Split(string entry)
    {
        var open = entry.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? (entry.Trim(), null) : (entry[..open].Trim(), entry[(open + 1)..].Trim(' ', ')'));
    }

    private static void Check(string part, IReadOnlyList<TextBlock> blocks, List<(string Name, GlossaryTerm Term)> names, string file, Language language, ProblemLog log)
    {
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks)
        {
            var text = Text(block);
            foreach (var (name, term) in names)
            {
                if (Take(text, name) is { } at && explained.Add(term.Id) && NeedsExplaining(term, name, language) && !IsExplained(text, at, name.Length))
                    log.Error(file, block.Line, $"{part} does not explain '{name}': write it with what it means in brackets where it stands first, as in `{name} ({Split(Meaning(term, language)).Name})`");
            }
        }
    }

    private static StringBuilder Text(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var sentence in block.Sentences)
        {
            foreach (var piece in sentence.Pieces)
                text.Append(piece.Words ?? "{}");
            text.Append(' ');
        }

        return new StringBuilder(AnswerLink.TextOnly(text.ToString()));
    }

    /// <summary>Where the name stands first; all its places are blotted out, so that a shorter name is not found in a longer one.</summary>
    private static int? Take(StringBuilder blotted, string name)
    {
        int? first = null;
        var text = blotted.ToString();
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsWhole(text, at, name.Length) || (IsOrdinaryWord(name) && !IsBold(text, at)))
                continue;
            first ??= at;
            blotted.Remove(at, name.Length).Insert(at, new string('_', name.Length));
        }

        return first;
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]));

    /// <summary>"affiliation" is an English word as well: it is French where it is bold.</summary>
    private static bool IsOrdinaryWord(string name) => name.All(char.IsAsciiLetterLower);

    private static bool IsBold(string text, int at) => at >= 2 && text[at - 1] == '*' && text[at - 2] == '*';

    /// <summary>Brackets follow it, or it stands in brackets itself: "treating doctor (médecin traitant)".</summary>
    private static bool IsExplained(StringBuilder blotted, int at, int length)
    {
        var text = blotted.ToString();
        return text.AsSpan(at + length).TrimStart("* ").StartsWith("(", StringComparison.Ordinal)
            || text.LastIndexOf('(', at) > text.LastIndexOf(')', at);
    }
}
