using System.Collections.Frozen;

namespace StudentHealth.Knowledge;

/// <summary>The words around places: language/places.yaml, whose comments say what each list is for.</summary>
internal sealed class PlaceWords
{
    private static readonly string[] Names = ["beside", "lives", "units", "numbered", "code", "department", "before", "abroad"];

    private readonly Dictionary<string, List<string>> _lists = [];
    private readonly Dictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _words = [];
    private readonly Dictionary<string, string> _signs = [];

    public static PlaceWords Read(string path, ProblemLog log)
    {
        var words = new PlaceWords();
        foreach (var map in YamlFile.ReadMaps(path, log))
        {
            map.OnlyHas("id", "fr", "en", "es", "all");
            if (map.Text("id") is not { } id)
                continue;
            if (!Names.Contains(id))
                map.Error("id", $"no list is called '{id}': write one of {string.Join(", ", Names)}");
            words._lists[id] = [.. LanguageCodes.All.Select(language => language.Code()).Append("all").SelectMany(map.List).Select(entry => entry.Value)];
        }

        foreach (var name in Names)
        {
            if (!words._lists.ContainsKey(name))
                log.Error(path, 0, $"the list '{name}' is missing: write `- id: {name}`");
            words.Add(name);
        }

        return words;
    }

    /// <summary>Whether the words from one to another stand in the list as one entry.</summary>
    public bool Has(string list, WordTokens tokens, int first, int last) =>
        first >= 0 && last < tokens.Count && _words[list].Contains(tokens.Span(first, last));

    /// <summary>Whether an entry of the list ends right before the word.</summary>
    public bool EndsBefore(string list, WordTokens tokens, int index)
    {
        for (var first = Math.Max(0, index - LongestEntry); first < index; first++)
        {
            if (Has(list, tokens, first, index - 1))
                return true;
        }

        return false;
    }

    /// <summary>Whether one of the signs of the list (€, %) is among these.</summary>
    public bool HasSign(string list, ReadOnlySpan<char> signs) => signs.ContainsAny(_signs[list]);

    private const int LongestEntry = 5;

    private void Add(string name)
    {
        var entries = _lists.GetValueOrDefault(name, []);
        var folded = entries.Select(WordTokens.Fold).Where(words => words.Length > 0);

        // "j'habite" beside a place is two words, and each may stand there.
        if (name == "beside")
            folded = folded.SelectMany(words => words.Split(' '));
        _words[name] = folded.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _signs[name] = string.Concat(entries.Where(entry => entry.Length == 1 && WordTokens.Fold(entry).Length == 0));
    }
}
