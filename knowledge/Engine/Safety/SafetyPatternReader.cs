namespace StudentHealth.Knowledge;

/// <summary>Reads safety/phrases.*.txt; knowledge/safety/README.md says how they are written.</summary>
internal sealed class SafetyPatternReader(SafetySymbols symbols, ProblemLog log)
{
    private const int ShortGap = 2;
    private const int LongGap = 5;

    private readonly MessageWords _words = new();

    public List<SafetyPattern> Patterns { get; } = [];

    public HashSet<int> Ordinary { get; } = [];

    public HashSet<int> Fillers { get; } = [];

    public void Read(string path, Spellings spellings)
    {
        if (!File.Exists(path))
        {
            log.Error(path, 0, "missing: write it as knowledge/safety/README.md says");
            return;
        }

        var section = "";
        foreach (var (text, line) in ContentFiles.Entries(path))
        {
            if (text.StartsWith('['))
                section = text;
            else if (section is "[ordinary]" or "[fillers]")
                AddWord(text, section == "[ordinary]" ? Ordinary : Fillers, path, line, spellings);
            else if (SectionOf(section) is { } kind)
                AddPattern(text, kind, path, line, spellings);
            else
                log.Error(path, line, $"no such section '{section}': write [emergency], [distress], [calm], [ordinary] or [fillers]");
        }
    }

    private static SafetySection? SectionOf(string name) => name switch
    {
        "[emergency]" => SafetySection.Emergency,
        "[distress]" => SafetySection.Distress,
        "[calm]" => SafetySection.Calm,
        _ => null,
    };

    private void AddWord(string text, HashSet<int> words, string path, int line, Spellings spellings)
    {
        var phrase = Phrase(text, spellings);
        if (phrase.Length == 1)
            words.Add(phrase[0].Symbol);
        else
            log.Error(path, line, $"'{text}' is not one word: write one word a line here");
    }

    private void AddPattern(string text, SafetySection section, string path, int line, Spellings spellings)
    {
        var isWeak = text.StartsWith('?');
        var rest = text.AsSpan(isWeak ? 1 : 0).Trim();
        var atStart = rest.StartsWith("^");
        rest = atStart ? rest[1..] : rest;
        var atEnd = rest.EndsWith("$");
        rest = atEnd ? rest[..^1] : rest;

        var places = new List<PatternPlace>();
        var gap = 0;
        foreach (var token in Tokens(rest.ToString()))
        {
            if (token is "_" or "...")
            {
                gap = token == "_" ? ShortGap : LongGap;
                continue;
            }

            var isOptional = token.EndsWith(")?", StringComparison.Ordinal);
            var inner = token.StartsWith('(') ? token[1..(isOptional ? ^2 : ^1)] : token;
            if (inner.AsSpan().ContainsAny('(', ')', '$'))
                log.Error(path, line, $"'{token}': brackets inside brackets, or `$` inside them: write two lines");
            var choices = inner.Split('|').Select(choice => Phrase(choice, spellings)).Where(choice => choice.Length > 0).ToArray();
            if (choices.Length == 0)
                log.Error(path, line, $"'{token}' has no word: take it away");
            else
                places.Add(new PatternPlace(choices, gap, isOptional));
            gap = 0;
        }

        if (places.Count == 0 || places.TrueForAll(place => place.IsOptional))
            log.Error(path, line, $"'{text}' has no word: write the phrase that is looked for");
        else
            Patterns.Add(new SafetyPattern(text, [.. places], atStart, atEnd ? gap : null, section, isWeak));
    }

    private static IEnumerable<string> Tokens(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = text[at] == '(' ? text.IndexOf(')', at) + 1 : text.IndexOf(' ', at);
            if (end <= 0)
                end = text.Length;
            if (end < text.Length && text[end] == '?')
                end++;
            yield return text[at..end];
            at = end;
        }
    }

    // Phrases are spelt right as messages are, so that "can't" and "cannot" are one.
    private PatternWord[] Phrase(string text, Spellings spellings)
    {
        var words = new List<PatternWord>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "#")
            {
                words.Add(new PatternWord(SafetySymbols.Number));
                continue;
            }

            if (part.EndsWith('*'))
            {
                words.Add(new PatternWord(symbols.AddPrefix(part[..^1])));
                continue;
            }

            _words.Read(part, spellings);
            for (var i = 0; i < _words.Count; i++)
                words.Add(new PatternWord(symbols.Add(_words[i])));
        }

        return [.. words];
    }
}
