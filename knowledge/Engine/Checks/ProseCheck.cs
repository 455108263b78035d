using System.Globalization;
using System.Text.RegularExpressions;

namespace StudentHealth.Knowledge;

/// <summary>The form of what is said: length, Markdown, figures, and sentences that may go.</summary>
internal static partial class ProseCheck
{
    private const int LongestTitle = 40;
    private const int LongestAnswer = 900;

    private static readonly char[] Figures = [.. "0123456789€$£%"];

    public static void Run(TopicText text, FactBook facts, Language language, ProblemLog log)
    {
        if (text.Title.Length > LongestTitle)
            log.Error(text.File, 1, string.Create(CultureInfo.InvariantCulture, $"the title has {text.Title.Length} characters: write at most {LongestTitle}, it stands on buttons"));

        for (var i = 0; i < text.Lines.Count; i++)
            CheckMarkdown(text.Lines[i], text.File, i + 1, log);

        foreach (var (name, part) in text.Parts)
        {
            foreach (var sentence in part.Sentences)
                CheckSentence(sentence, text.File, log);
            CheckEnds(name, part, text.File, facts, log);
            CheckPart(name, part, text.File, facts, language, log);
        }
    }

    /// <summary>A text that stands under an answer: it may be short, and may go as a whole when its facts end.</summary>
    public static void RunAddition(string name, AdditionText text, string file, int longest, FactBook facts, Language language, ProblemLog log)
    {
        for (var i = 0; i < text.Lines.Count; i++)
            CheckMarkdown(text.Lines[i], file, text.FirstLine + i, log);
        foreach (var sentence in text.Text.Sentences)
            CheckSentence(sentence, file, log);
        CheckEnds(name, text.Text, file, facts, log);
        var length = VisibleText.Length(text.Text, facts, language);
        if (length > longest)
            log.Error(file, text.FirstLine, string.Create(CultureInfo.InvariantCulture, $"{name} has {length} characters: write at most {longest}, it stands under an answer"));
    }

    /// <summary>Words that stand outside an answer: no figure, no Markdown.</summary>
    public static void RunWords(string words, string file, int line, ProblemLog log)
    {
        CheckMarkdown(words, file, line, log);
        if (words.IndexOfAny(Figures) is var at and >= 0)
            log.Error(file, line, $"a figure in the prose ('{Around(words, at)}'): dates and hours have fields of their own");
    }

    private static void CheckPart(string name, AnswerText part, string file, FactBook facts, Language language, ProblemLog log)
    {
        var line = part.Blocks[0].Line;
        var length = name == TopicText.MoreName ? 0 : VisibleText.Length(part, facts, language);
        if (length > LongestAnswer)
            log.Error(file, line, string.Create(CultureInfo.InvariantCulture, $"{name} has {length} characters: write at most {LongestAnswer}, and the rest under `## more`"));
        if (name != TopicText.MoreName && !part.Sentences.Any(sentence => sentence.Facts.All(fact => !MayGo(fact, facts))))
            log.Error(file, line, $"each sentence of {name} goes when its fact ends: add one that still says where to look");
    }

    private static bool MayGo(FactReference reference, FactBook facts) =>
        reference.Kind == FactReferenceKind.Value && facts.Find(reference.Id) is { } fact && (fact.Until is not null || fact.From is not null);

    private static void CheckSentence(Sentence sentence, string file, ProblemLog log)
    {
        foreach (var piece in sentence.Pieces)
        {
            var words = AnswerLink.TextOnly(piece.Words ?? "");
            if (words.IndexOfAny(Figures) is var at and >= 0)
                log.Error(file, sentence.Line, $"a figure in the prose ('{Around(words, at)}'): make it a fact and write {{fact:id}}");
        }
    }

    /// <summary>What has ended is only said where its end is said too: that of a neighbour with the same end will do.</summary>
    private static void CheckEnds(string name, AnswerText part, string file, FactBook facts, ProblemLog log)
    {
        var said = part.Facts.Where(fact => fact.Kind == FactReferenceKind.Until).Select(fact => facts.Get(fact.Id).Until).ToHashSet();
        foreach (var last in part.Facts.Where(fact => fact.Kind == FactReferenceKind.Last))
        {
            if (facts.Get(last.Id).Until is { } until && !said.Contains(until))
                log.Error(file, last.Line, $"{{last:{last.Id}}} without its end: say {{until:{last.Id}}} in {name} too");
        }
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - 12);
        return text[start..Math.Min(text.Length, at + 12)].Trim();
    }

    private static void CheckMarkdown(string line, string file, int number, ProblemLog log)
    {
        var text = line.TrimStart();
        if (text.StartsWith('#') && number > 1 && !text.StartsWith("## ", StringComparison.Ordinal))
            log.Error(file, number, "a heading: the parts begin with `## `, nothing else does");
        if (text.StartsWith('|') || text.StartsWith('>') || text.StartsWith("```", StringComparison.Ordinal))
            log.Error(file, number, "a table, a quotation or code: write paragraphs and lists");
        if (text.Contains("![", StringComparison.Ordinal) || Html().IsMatch(text))
            log.Error(file, number, "an image or HTML: write words");
        if (text.EnumerateRunes().Any(rune => rune.Value is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF)))
            log.Error(file, number, "an emoji: write words");
    }

    [GeneratedRegex("</?[a-zA-Z]", RegexOptions.NonBacktracking)]
    private static partial Regex Html();
}
