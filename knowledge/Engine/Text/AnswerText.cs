using System.Globalization;
using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>A piece of a sentence: words as they stand, or a fact.</summary>
internal readonly record struct TextPiece(string? Words, FactReference Fact);

/// <summary>The unit that is left out where a fact in it does not hold.</summary>
internal sealed record Sentence(IReadOnlyList<TextPiece> Pieces, int Line)
{
    public IEnumerable<FactReference> Facts => Pieces.Where(piece => piece.Words is null).Select(piece => piece.Fact);

    /// <summary>Ids of the facts that do not hold that day: where there is one, the sentence is not said.</summary>
    public IEnumerable<string> EndedFacts(FactBook facts, DateOnly today) =>
        Facts.Where(fact => fact.HasEnded(facts, today)).Select(fact => fact.Id);
}

internal enum BlockKind
{
    Paragraph,
    Bullet,
    Numbered,
}

/// <summary>A paragraph or an item of a list.</summary>
/// <param name="Indent">Spaces before an item of a list inside a list.</param>
internal sealed record TextBlock(BlockKind Kind, int Indent, IReadOnlyList<Sentence> Sentences, int Line);

/// <summary>One part of an answer in one language, cut into sentences once so that rendering only puts strings together.</summary>
internal sealed class AnswerText(IReadOnlyList<TextBlock> blocks)
{
    public IReadOnlyList<TextBlock> Blocks => blocks;

    public IEnumerable<Sentence> Sentences => blocks.SelectMany(block => block.Sentences);

    public IEnumerable<FactReference> Facts => Sentences.SelectMany(sentence => sentence.Facts);

    /// <summary>The Markdown of that day. Ids of facts that do not hold go to <paramref name="withheld"/>.</summary>
    public string Render(FactBook facts, Language language, DateOnly today, ICollection<string> withheld)
    {
        var rendered = new List<(TextBlock Block, string Text)>(blocks.Count);
        foreach (var block in blocks)
        {
            var text = Render(block, facts, language, today, withheld);
            if (text.Length > 0)
                rendered.Add((block, text));
        }

        DropIntroductionsToNothing(rendered);
        return Join(rendered);
    }

    private static string Render(TextBlock block, FactBook facts, Language language, DateOnly today, ICollection<string> withheld)
    {
        var text = new StringBuilder();
        foreach (var sentence in block.Sentences)
        {
            if (IsWithheld(sentence, facts, today, withheld))
                continue;
            if (text.Length > 0)
                text.Append(' ');
            foreach (var piece in sentence.Pieces)
                text.Append(piece.Words ?? piece.Fact.Format(facts.Get(piece.Fact.Id, today), language));
        }

        return text.ToString();
    }

    private static bool IsWithheld(Sentence sentence, FactBook facts, DateOnly today, ICollection<string> withheld)
    {
        var ended = false;
        foreach (var piece in sentence.Pieces)
        {
            if (piece.Words is not null || !piece.Fact.HasEnded(facts, today))
                continue;
            ended = true;
            if (!withheld.Contains(piece.Fact.Id))
                withheld.Add(piece.Fact.Id);
        }

        return ended;
    }

    // "You need:" before a list whose items were all left out promises what does not come.
    private void DropIntroductionsToNothing(List<(TextBlock Block, string Text)> rendered)
    {
        for (var i = rendered.Count - 1; i >= 0; i--)
        {
            var (block, text) = rendered[i];
            if (block.Kind != BlockKind.Paragraph || !text.EndsWith(':'))
                continue;
            var introducesList = blocks.SkipWhile(b => b != block).Skip(1).FirstOrDefault() is { Kind: not BlockKind.Paragraph };
            var listFollows = i + 1 < rendered.Count && rendered[i + 1].Block.Kind != BlockKind.Paragraph;
            if (introducesList && !listFollows)
                rendered.RemoveAt(i);
        }
    }

    private static string Join(List<(TextBlock Block, string Text)> rendered)
    {
        var markdown = new StringBuilder();
        var numbers = new Dictionary<int, int>();
        TextBlock? before = null;
        foreach (var (block, text) in rendered)
        {
            var sameList = before is not null && before.Kind != BlockKind.Paragraph && block.Kind != BlockKind.Paragraph
                && (before.Kind == block.Kind || before.Indent != block.Indent);
            if (before is not null)
                markdown.Append(sameList ? "\n" : "\n\n");
            if (!sameList)
                numbers.Clear();

            markdown.Append(' ', block.Indent);
            if (block.Kind == BlockKind.Bullet)
                markdown.Append("- ");
            else if (block.Kind == BlockKind.Numbered)
                markdown.Append(CultureInfo.InvariantCulture, $"{numbers[block.Indent] = numbers.GetValueOrDefault(block.Indent) + 1}. ");
            markdown.Append(text);
            before = block;
        }

        return markdown.ToString();
    }
}
