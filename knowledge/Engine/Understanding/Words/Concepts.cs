namespace StudentHealth.Knowledge;

/// <summary>
/// Words that mean the same, in and across the languages: language/concepts.yaml and glossary.csv. `cout*` stands for all
/// words that begin so. A message shares a concept with an example although they share no word.
/// </summary>
internal sealed class Concepts
{
    private const int LongestPhrase = 5;
    private const int ShortestPrefix = 3;

    private readonly Dictionary<string, int> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _prefixes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private int _firstThing;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _phraseLookup;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _prefixLookup;

    public int Count => _names.Count;

    public string Name(int concept) => _names[concept];

    public static Concepts Read(string directory, ProblemLog log)
    {
        var concepts = new Concepts();
        concepts.ReadThesaurus(Path.Combine(directory, "language", "concepts.yaml"), log);
        concepts._firstThing = concepts._names.Count;
        concepts.ReadGlossary(Path.Combine(directory, "glossary.csv"), log);
        concepts._phraseLookup = concepts._phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        concepts._prefixLookup = concepts._prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        return concepts;
    }

    /// <summary>Fills in each concept that the words name and gives their number; the longest phrase at each word wins.</summary>
    public int Find(MessageWords words, int first, int last, Span<int> found)
    {
        var count = 0;
        for (var i = first; i <= last && count < found.Length; i++)
        {
            var concept = FindAt(words, i, last, out var length);
            if (concept < 0)
                continue;
            found[count++] = concept;
            i += length - 1;
        }

        return count;
    }

    /// <summary>The first name of a thing (a term of the glossary: the carte Vitale, the CSS) between two words.</summary>
    public bool TryFindThing(MessageWords words, int first, int last, out int at, out int length)
    {
        for (at = first; at <= last; at += length)
        {
            if (FindAt(words, at, last, out length) is var concept and >= 0 && concept >= _firstThing)
                return true;
        }

        length = 0;
        return false;
    }

    private int FindAt(MessageWords words, int at, int last, out int length)
    {
        for (length = Math.Min(LongestPhrase, last - at + 1); length >= 1; length--)
        {
            if (_phraseLookup.TryGetValue(words.Span(at, at + length - 1), out var concept))
                return concept;
        }

        length = 1;
        var word = words[at];
        for (var letters = word.Length; letters >= ShortestPrefix; letters--)
        {
            if (_prefixLookup.TryGetValue(word[..letters], out var concept))
                return concept;
        }

        return -1;
    }

    private void ReadThesaurus(string path, ProblemLog log)
    {
        foreach (var map in YamlFile.ReadMaps(path, log))
        {
            map.OnlyHas("id", "fr", "en", "es", "all");
            if (map.Text("id") is not { } id)
                continue;
            var concept = _names.Count;
            _names.Add(id);
            foreach (var (phrase, line) in map.List("fr").Concat(map.List("en")).Concat(map.List("es")).Concat(map.List("all")))
                Add(phrase, concept, path, line, log);
        }
    }

    private void ReadGlossary(string path, ProblemLog log)
    {
        foreach (var term in Glossary.Read(path, log))
        {
            var concept = _names.IndexOf(term.Id);
            if (concept < 0)
            {
                concept = _names.Count;
                _names.Add(term.Id);
            }

            foreach (var phrase in term.Written)
                Add(phrase, concept, path, term.Line, log);
        }
    }

    private void Add(string phrase, int concept, string path, int line, ProblemLog log)
    {
        var isPrefix = phrase.EndsWith('*');
        var words = WordFolder.Words(phrase);
        if (words.Length == 0 || (isPrefix && (words.Contains(' ', StringComparison.Ordinal) || words.Length < ShortestPrefix)))
        {
            log.Error(path, line, $"'{phrase}' cannot be looked for: write words, or one word of at least {ShortestPrefix} letters and `*`");
            return;
        }

        var all = isPrefix ? _prefixes : _phrases;
        if (!all.TryAdd(words, concept) && all[words] != concept)
            log.Error(path, line, $"'{phrase}' stands for '{_names[all[words]]}' too: keep one of them");
    }
}
