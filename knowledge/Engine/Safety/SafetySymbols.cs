using System.Runtime.CompilerServices;

namespace StudentHealth.Knowledge;

/// <summary>What a message word stands for: itself, and the prefixes that it begins with.</summary>
[InlineArray(WordSymbols.Length)]
internal struct WordSymbols
{
    public const int Length = 4;
    public const int Nothing = -1;

    private int _first;

    public readonly bool Has(int symbol)
    {
        for (var i = 0; i < Length; i++)
        {
            if (this[i] == symbol)
                return true;
        }

        return false;
    }
}

/// <summary>
/// Gives the words of the phrases numbers, and finds those of a message: without doubled letters, and for long words with one
/// slip of the finger.
/// </summary>
internal sealed class SafetySymbols
{
    /// <summary>What `#` in a phrase stands for: a number of two figures or more.</summary>
    public const int Number = 0;

    private const int LongestWord = 32;
    private const int ShortestPrefix = 3;

    /// <summary>Shorter words are one letter from too many others.</summary>
    private const int ShortestWithTypo = 6;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _slips = new(StringComparer.Ordinal);
    private readonly HashSet<string> _neverTypos = new(StringComparer.Ordinal);
    private int _next = Number + 1;

    public int Count => _next;

    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        var key = plain[..Plain(word, plain)].ToString();
        if (!_words.TryGetValue(key, out var symbol))
            _words[key] = symbol = _next++;
        return symbol;
    }

    public int AddPrefix(string word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        var key = plain[..Plain(WordFolder.Words(word), plain)].ToString();
        if (!_prefixes.TryGetValue(key, out var symbol))
            _prefixes[key] = symbol = _next++;
        return symbol;
    }

    public void AddNeverTypo(string word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        _neverTypos.Add(plain[..Plain(WordFolder.Words(word), plain)].ToString());
    }

    /// <summary>Call it when all words are known: each long one with a letter left out stands for it.</summary>
    public void LearnSlips()
    {
        foreach (var word in _words.Keys)
        {
            if (word.Length < ShortestWithTypo || char.IsAsciiDigit(word[0]))
                continue;
            for (var i = 0; i < word.Length; i++)
                _slips.TryAdd(word.Remove(i, 1), word);
        }
    }

    public WordSymbols Find(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[LongestWord];
        ReadOnlySpan<char> plain = buffer[..Plain(word, buffer)];
        var symbols = default(WordSymbols);
        ((Span<int>)symbols).Fill(WordSymbols.Nothing);
        var count = 0;
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(plain, out var exact))
            symbols[count++] = exact;
        if (plain.Length >= 2 && plain.IndexOfAnyExceptInRange('0', '9') < 0)
            symbols[count++] = Number;
        var prefixes = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestPrefix; length <= plain.Length && count < WordSymbols.Length; length++)
        {
            if (prefixes.TryGetValue(plain[..length], out var prefix))
                symbols[count++] = prefix;
        }

        if (count == 0 && plain.Length >= ShortestWithTypo - 1 && FindSlip(plain) is { } meant)
            symbols[0] = meant;
        return symbols;
    }

    // With one letter left out of either or of both, a word and its slip are the same.
    private int? FindSlip(ReadOnlySpan<char> word)
    {
        if (_neverTypos.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return null;
        var slips = _slips.GetAlternateLookup<ReadOnlySpan<char>>();
        if (slips.TryGetValue(word, out var meant) && Slip.IsOne(word, meant))
            return _words[meant];
        if (word.Length < ShortestWithTypo)
            return null;
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> shorter = stackalloc char[LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            ReadOnlySpan<char> key = shorter[..(word.Length - 1)];
            if (key.Length >= ShortestWithTypo && words.TryGetValue(key, out var symbol))
                return symbol;
            if (slips.TryGetValue(key, out meant) && Slip.IsOne(word, meant))
                return _words[meant];
        }

        return null;
    }

    /// <summary>Doubled letters are written once: nobody misses help for an `f`.</summary>
    private static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length == plain.Length)
                break;
            if (length == 0 || plain[length - 1] != c || char.IsAsciiDigit(c))
                plain[length++] = c;
        }

        return length;
    }
}
