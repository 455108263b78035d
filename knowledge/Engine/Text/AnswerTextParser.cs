using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Reads paragraphs and lists. Our Markdown is this small, and its parts are what is left out when a fact ends.</summary>
internal static class AnswerTextParser
{
    public static AnswerText Parse(IReadOnlyList<string> lines, int firstLine, Action<int, string> report)
    {
        var blocks = new List<TextBlock>();
        var text = "";
        var (kind, indent, line) = (BlockKind.Paragraph, 0, firstLine);

        void Close()
        {
            if (text.Length > 0)
            {
                var at = line;
                blocks.Add(new TextBlock(kind, indent, SentenceSplitter.Split(text, at, reason => report(at, reason)), at));
            }

            (text, kind, indent) = ("", BlockKind.Paragraph, 0);
        }

        for (var i = 0; i < lines.Count; i++)
        {
            var content = lines[i].TrimStart(' ');
            if (content.Length == 0)
            {
                Close();
                continue;
            }

            if (TryItem(content, out var itemKind, out var item))
            {
                Close();
                (kind, indent, line, text) = (itemKind, lines[i].Length - content.Length, firstLine + i, item.Trim());
                continue;
            }

            if (text.Length == 0)
                (line, text) = (firstLine + i, content.Trim());
            else
                text += " " + content.Trim();
        }

        Close();
        return new AnswerText(blocks);
    }

    private static bool TryItem(string content, out BlockKind kind, out string item)
    {
        (kind, item) = (BlockKind.Paragraph, "");
        if (content.StartsWith("- ", StringComparison.Ordinal) || content.StartsWith("* ", StringComparison.Ordinal))
        {
            (kind, item) = (BlockKind.Bullet, content[2..]);
            return true;
        }

        var dot = content.IndexOf(". ", StringComparison.Ordinal);
        if (dot is <= 0 or > 2 || !int.TryParse(content.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return false;
        (kind, item) = (BlockKind.Numbered, content[(dot + 2)..]);
        return true;
    }
}
