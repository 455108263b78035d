namespace StudentHealth.Knowledge;

/// <summary>
/// Cuts a paragraph into sentences and those into pieces. A sentence ends at `.`, `!`, `?` or `…` before a space and a
/// capital, a figure, a fact or an opening mark; never inside bold, a link, quotes or brackets, and not after an
/// abbreviation.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly string[] Abbreviations = ["p. ex.", "ex.", "cf.", "env.", "e.g.", "i.e.", "p. ej.", "ej.", "núm.", "tel.", "tél.", "M.", "Mme.", "Mr.", "Mrs.", "Dr.", "Dra.", "Sr.", "Sra.", "St.", "art.", "N.", "vs."];

    public static List<Sentence> Split(string paragraph, int line, Action<string> report)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        foreach (var end in Ends(paragraph))
        {
            var text = paragraph[start..end].Trim();
            if (text.Length > 0)
                sentences.Add(new Sentence(Pieces(text, line, report), line));
            start = end;
        }

        return sentences;
    }

    private static IEnumerable<int> Ends(string text)
    {
        var depth = 0;
        var bold = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[' or '{' or '«' or '“':
                    depth++;
                    break;
                case ')' or ']' or '}' or '»' or '”':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '*' when i + 1 < text.Length && text[i + 1] == '*':
                    bold = !bold;
                    i++;
                    break;
                case ' ' when depth == 0 && !bold && EndsSentence(text.AsSpan(0, i), text.AsSpan(i + 1)) && BeginsSentence(text.AsSpan(i + 1)):
                    yield return i;
                    break;
            }
        }

        yield return text.Length;
    }

    private static bool EndsSentence(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        before = before.TrimEnd("*_)]}»”\" ");
        if (before.IsEmpty || before[^1] is not ('.' or '!' or '?' or '…'))
            return false;
        // "no. 5" goes on; "o no. Sin aviso" has ended.
        if (EndsWith(before, "no.") && !after.IsEmpty && char.IsDigit(after[0]))
            return false;
        foreach (var abbreviation in Abbreviations)
        {
            if (EndsWith(before, abbreviation))
                return false;
        }

        return true;
    }

    private static bool EndsWith(ReadOnlySpan<char> before, string abbreviation) =>
        before.EndsWith(abbreviation, StringComparison.Ordinal)
        && (before.Length == abbreviation.Length || !char.IsLetterOrDigit(before[^(abbreviation.Length + 1)]));

    private static bool BeginsSentence(ReadOnlySpan<char> after)
    {
        after = after.TrimStart("*_ «“\"([");
        return !after.IsEmpty && (char.IsUpper(after[0]) || char.IsDigit(after[0]) || after[0] is '{' or '¿' or '¡'
            // A sentence may begin with a name that is written small.
            || after.StartsWith("ameli", StringComparison.Ordinal));
    }

    private static List<TextPiece> Pieces(string sentence, int line, Action<string> report)
    {
        var pieces = new List<TextPiece>();
        var at = 0;
        while (at < sentence.Length)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0)
            {
                if (open >= 0)
                    report("'{' without '}': write {fact:some.id}");
                pieces.Add(new TextPiece(sentence[at..], default));
                break;
            }

            if (open > at)
                pieces.Add(new TextPiece(sentence[at..open], default));
            if (FactReference.TryParse(sentence.AsSpan(open + 1, close - open - 1), line, out var reference))
                pieces.Add(new TextPiece(null, reference));
            else
                report($"'{sentence[open..(close + 1)]}' is no fact: write {{fact:id}}, {{last:id}}, {{until:id}}, {{from:id}} or {{checked:id}}");
            at = close + 1;
        }

        return pieces;
    }
}
