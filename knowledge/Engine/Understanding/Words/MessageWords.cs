namespace StudentHealth.Knowledge;

/// <summary>
/// The words of one message, spelt as a dictionary would: folded, with the spellings of the language put right. Reused from
/// message to message, so that reading one allocates nothing.
/// </summary>
/// <param name="mostWords">Words beyond are not read.</param>
internal sealed class MessageWords(int mostWords = MessageWords.MostWords)
{
    /// <summary>A question does not get longer than this; what follows is not read, so that time is bounded.</summary>
    public const int LongestText = 1200;

    public const int MostWords = 160;

    private readonly char[] _folded = new char[WordFolder.LengthFor(LongestText)];
    private readonly char[] _text = new char[mostWords * 32];
    private readonly Word[] _words = new Word[mostWords];
    private int _length;

    public int Count { get; private set; }

    public ReadOnlySpan<char> this[int index] => _text.AsSpan(_words[index].Start, _words[index].Length);

    /// <summary>What stands before the word: a space, or the end of a clause or sentence.</summary>
    public char BreakBefore(int index) => _words[index].Break;

    /// <summary>Words with one space between them.</summary>
    public ReadOnlySpan<char> Span(int first, int last) => _text.AsSpan(_words[first].Start, _words[last].Start + _words[last].Length - _words[first].Start);

    /// <param name="text">The message; what is longer than any question is not read to its end.</param>
    /// <param name="spellings">What students write short or wrong.</param>
    /// <param name="lexicon">The words that others are put right to; null: none is.</param>
    public void Read(ReadOnlySpan<char> text, Spellings spellings, Lexicon? lexicon = null)
    {
        Count = 0;
        _length = 0;
        var length = WordFolder.Fold(text.Length > LongestText ? text[..LongestText] : text, _folded);
        var at = 0;
        var before = WordFolder.SentenceEnd;
        while (at < length)
        {
            var rest = _folded.AsSpan(at, length - at);
            var end = rest.IndexOfAny([' ', WordFolder.ClauseEnd, WordFolder.SentenceEnd, WordFolder.Elision]);
            var word = end < 0 ? rest : rest[..end];
            if (end >= 0 && rest[end] == WordFolder.Elision)
                AddSplit(word, before, lexicon);
            else
                AddSpelled(word, before, spellings, lexicon);
            if (end < 0)
                break;
            before = rest[end] == WordFolder.Elision ? ' ' : rest[end];
            at += end + 1;
        }
    }

    /// <summary>Writes some words again behind the last one, until <see cref="RemoveFrom"/> takes them away.</summary>
    public void Repeat(int first, int count)
    {
        for (var i = 0; i < count; i++)
            Add(this[first + i], ' ');
    }

    /// <summary>Forgets the words from that one on.</summary>
    public void RemoveFrom(int index)
    {
        Count = index;
        _length = index == 0 ? 0 : _words[index - 1].Start + _words[index - 1].Length;
    }

    private void AddSpelled(ReadOnlySpan<char> word, char before, Spellings spellings, Lexicon? lexicon)
    {
        if (spellings.Find(word) is not { } words)
        {
            AddSplit(word, before, lexicon);
            return;
        }

        foreach (var range in words.AsSpan().Split(' '))
        {
            Add(words.AsSpan(range), before);
            before = ' ';
        }
    }

    // "2mois", "600euros": a number and its unit.
    private void AddSplit(ReadOnlySpan<char> word, char before, Lexicon? lexicon)
    {
        var figures = word.IndexOfAnyExceptInRange('0', '9');
        if (figures > 0 && word.Length - figures >= 3)
        {
            Add(word[..figures], before);
            Add(word[figures..], ' ');
        }
        else
        {
            Add(lexicon?.Find(word) ?? word, before);
        }
    }

    private void Add(ReadOnlySpan<char> word, char before)
    {
        if (Count == mostWords || word.IsEmpty || _length + word.Length + 1 > _text.Length)
            return;
        if (_length > 0)
            _text[_length++] = ' ';
        word.CopyTo(_text.AsSpan(_length));
        _words[Count++] = new Word(_length, word.Length, before);
        _length += word.Length;
    }

    private readonly record struct Word(int Start, int Length, char Break);
}
