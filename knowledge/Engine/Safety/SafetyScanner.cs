namespace StudentHealth.Knowledge;

/// <summary>Looks for the phrases in the words of one message. Buffers are reused; one thread at a time.</summary>
internal sealed class SafetyScanner(SafetyPhrases phrases)
{
    /// <summary>So long a text has at most as many words, also where each is one letter that stands for two words.</summary>
    public const int LongestText = 500;
    private const int MostWords = LongestText;

    private readonly MessageWords _words = new(MostWords);
    private readonly WordSymbols[] _symbols = new WordSymbols[MostWords];
    private int _count;

    /// <summary>Whether the last text had a calm phrase.</summary>
    public bool IsCalm { get; private set; }

    /// <summary>The gravest phrase, a certain one before a weak one; null where there is none.</summary>
    public SafetyPattern? Scan(ReadOnlySpan<char> text, Spellings spellings)
    {
        Read(text, spellings);
        IsCalm = false;
        if (_count == 0)
            return null;
        TakeOut(phrases.Calm);
        var isOrdinary = IsOrdinary();
        var emergency = Find(phrases.Emergency, isOrdinary);
        return emergency is { IsWeak: false } || Find(phrases.Distress, isOrdinary) is not { } distress || (emergency is not null && distress.IsWeak) ? emergency : distress;
    }

    private void Read(ReadOnlySpan<char> text, Spellings spellings)
    {
        _words.Read(text, spellings);
        _count = 0;
        for (var i = 0; i < _words.Count; i++)
        {
            var symbols = phrases.Symbols.Find(_words[i]);
            if (symbols[0] == WordSymbols.Nothing || !phrases.Fillers.Contains(symbols[0]))
                _symbols[_count++] = symbols;
        }
    }

    private bool IsOrdinary()
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = 0; j < WordSymbols.Length; j++)
            {
                if (phrases.Ordinary.Contains(_symbols[i][j]))
                    return true;
            }
        }

        return false;
    }

    private SafetyPattern? Find(SafetyIndex index, bool isOrdinary)
    {
        SafetyPattern? weak = null;
        for (var at = 0; at < _count; at++)
        {
            for (var j = 0; j < WordSymbols.Length && _symbols[at][j] != WordSymbols.Nothing; j++)
            {
                foreach (var pattern in index.BeginningWith(_symbols[at][j]))
                {
                    if ((pattern.IsWeak && (isOrdinary || weak is not null)) || !Matches(pattern, at, take: false))
                        continue;
                    if (!pattern.IsWeak)
                        return pattern;
                    weak = pattern;
                }
            }
        }

        return weak;
    }

    private void TakeOut(SafetyIndex calm)
    {
        for (var at = 0; at < _count; at++)
        {
            var symbols = _symbols[at];
            for (var j = 0; j < WordSymbols.Length && symbols[j] != WordSymbols.Nothing; j++)
            {
                foreach (var pattern in calm.BeginningWith(symbols[j]))
                    IsCalm |= Matches(pattern, at, take: true);
            }
        }
    }

    private bool Matches(SafetyPattern pattern, int at, bool take) => (!pattern.AtStart || at == 0) && Matches(pattern, 0, at, take);

    // Gaps are short and phrases too, so that a message costs what its words cost.
    private bool Matches(SafetyPattern pattern, int place, int at, bool take)
    {
        if (place == pattern.Places.Length)
            return pattern.EndGap is not { } gap || _count - at <= gap;

        var (choices, allowed, isOptional) = pattern.Places[place];
        for (var skipped = 0; skipped <= allowed && at + skipped < _count; skipped++)
        {
            foreach (var choice in choices)
            {
                var start = at + skipped;
                if (!Stands(choice, start) || !Matches(pattern, place + 1, start + choice.Length, take))
                    continue;
                if (take)
                    Blank(start, choice.Length);
                return true;
            }
        }

        return isOptional && Matches(pattern, place + 1, at, take);
    }

    private bool Stands(PatternWord[] choice, int at)
    {
        if (at + choice.Length > _count)
            return false;
        for (var i = 0; i < choice.Length; i++)
        {
            if (!_symbols[at + i].Has(choice[i].Symbol))
                return false;
        }

        return true;
    }

    private void Blank(int start, int length)
    {
        for (var i = start; i < start + length; i++)
            ((Span<int>)_symbols[i]).Fill(WordSymbols.Nothing);
    }
}
