namespace StudentHealth.Knowledge;

/// <summary>
/// A message cut into words and figures, folded, each with its place in the message: WordFolder joins figures and drops
/// signs, and here "75 013", "12 000 €" and "F-75013" must be told apart.
/// </summary>
internal sealed class WordTokens
{
    private readonly string _text;
    private readonly char[] _folded;
    private readonly List<Token> _tokens = [];

    /// <param name="text">Read up to <paramref name="longest"/> characters.</param>
    public WordTokens(string text, int longest)
    {
        _text = text.Length > longest ? text[..longest] : text;
        _folded = new char[(3 * _text.Length) + 1];
        Read();
    }

    public int Count => _tokens.Count;

    public ReadOnlySpan<char> this[int index] => _folded.AsSpan(_tokens[index].Folded, _tokens[index].FoldedLength);

    public bool IsFigures(int index) => _tokens[index].IsFigures;

    /// <summary>Where the word begins in the message.</summary>
    public int Start(int index) => _tokens[index].Start;

    public int End(int index) => _tokens[index].End;

    /// <summary>Folded words with one space between them.</summary>
    public ReadOnlySpan<char> Span(int first, int last) =>
        _folded.AsSpan(_tokens[first].Folded, _tokens[last].Folded + _tokens[last].FoldedLength - _tokens[first].Folded);

    /// <summary>The signs before the word, since the last one.</summary>
    public ReadOnlySpan<char> GapBefore(int index) =>
        _text.AsSpan()[(index == 0 ? 0 : End(index - 1))..(index == Count ? _text.Length : Start(index))];

    /// <summary>A name as its folded words.</summary>
    public static string Fold(string name)
    {
        var tokens = new WordTokens(name, name.Length);
        return tokens.Count == 0 ? "" : tokens.Span(0, tokens.Count - 1).ToString();
    }

    private void Read()
    {
        var length = 0;
        for (var at = 0; at < _text.Length;)
        {
            if (LetterFolding.Fold(_text[at]) == '\0')
            {
                at++;
                continue;
            }

            if (length > 0)
                _folded[length++] = ' ';
            var (start, folded, isFigures) = (at, length, char.IsAsciiDigit(LetterFolding.Fold(_text[at])));
            for (; at < _text.Length; at++)
            {
                var letter = LetterFolding.Fold(_text[at]);
                if (letter == '\0' && LetterFolding.IsInvisible(_text[at]))
                    continue;
                if (letter == '\0' || char.IsAsciiDigit(letter) != isFigures)
                    break;
                _folded[length++] = letter;
                if (LetterFolding.Second(_text[at]) is var second and not '\0')
                    _folded[length++] = second;
            }

            _tokens.Add(new Token(start, at, folded, length - folded, isFigures));
        }
    }

    private readonly record struct Token(int Start, int End, int Folded, int FoldedLength, bool IsFigures);
}
