namespace StudentHealth.Knowledge;

/// <summary>
/// Finds French postal codes and towns in a message. No amounts, phone numbers, years or references, and no foreign codes.
/// Linear in the text, which is read up to <see cref="LongestText"/>.
/// </summary>
public sealed class PlaceFinder
{
    /// <summary>Characters; a place further on is in a pasted mail.</summary>
    public const int LongestText = 2000;

    private const int LongestName = 6;

    private readonly CaisseTable _caisses;
    private readonly Dictionary<string, Town>.AlternateLookup<ReadOnlySpan<char>> _towns;
    private readonly PlaceWords _words;
    private readonly CodeFinder _codes;

    private PlaceFinder(CaisseTable caisses, Dictionary<string, Town> towns, PlaceWords words)
    {
        _caisses = caisses;
        _towns = towns.GetAlternateLookup<ReadOnlySpan<char>>();
        _words = words;
        _codes = new CodeFinder(caisses, words);
    }

    internal static PlaceFinder Load(string directory, CaisseTable caisses, ProblemLog log) => new(
        caisses,
        TownReader.Read(Path.Combine(directory, "towns.csv"), caisses, log),
        PlaceWords.Read(Path.Combine(directory, "language", "places.yaml"), log));

    /// <param name="isExpected">The student was asked where they live, or asks which caisse is theirs: "93" and "Nice" are places then.</param>
    public SaidPlaces Find(string text, bool isExpected)
    {
        var tokens = new WordTokens(text, LongestText);
        var found = FindAll(tokens, isExpected);
        var isAlone = IsAlone(tokens, found, isExpected);
        found.RemoveAll(place => place.IsWeak && !(isAlone && isExpected) && !found.Exists(other => !other.IsWeak && other.Shares(place)));
        return found.Count == 0 ? SaidPlaces.None : HomeChoice.Choose(found, isAlone && found.Count > 0);
    }

    private List<PlaceMatch> FindAll(WordTokens tokens, bool isExpected)
    {
        var found = new List<PlaceMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var match = tokens.IsFigures(i) ? _codes.Find(tokens, i) ?? FindDepartment(tokens, i, isExpected) : FindTown(tokens, i);
            if (match is null)
                continue;
            found.Add(match with { IsLivedIn = IsLivedIn(tokens, match.First, found) });
            i = match.Last;
        }

        return found;
    }

    private PlaceMatch? FindTown(WordTokens tokens, int at)
    {
        for (var last = Math.Min(tokens.Count, at + LongestName) - 1; last >= at; last--)
        {
            if (!_towns.TryGetValue(tokens.Span(at, last), out var town))
                continue;
            var end = IsDistrict(tokens, last + 1) ? last + 1 : last;
            var place = new SaidPlace(PlaceKind.Name, town.Name, town.Departments, tokens.Start(at), tokens.End(end) - tokens.Start(at));
            return new PlaceMatch(place, at, end) { IsWeak = town.IsWord && !_words.EndsBefore("before", tokens, at) };
        }

        return null;
    }

    // "Paris 13", "Lyon 7e".
    private bool IsDistrict(WordTokens tokens, int at) =>
        at < tokens.Count && tokens.IsFigures(at) && tokens[at].Length <= 2 && !_codes.IsAmount(tokens, at, at) && !_codes.TouchesFigures(tokens, at, at);

    // "dans le 93", "cpam 69", "2A": two figures are a department only where a place is talked of.
    private PlaceMatch? FindDepartment(WordTokens tokens, int at, bool isExpected)
    {
        var last = tokens[at] is "2" && at + 1 < tokens.Count && tokens[at + 1] is "a" or "b" && tokens.GapBefore(at + 1).IsEmpty ? at + 1 : at;
        var code = string.Concat(tokens[at], last > at ? tokens[last] : "");
        if (_caisses.Find(code) is not { } department || _codes.IsAmount(tokens, at, last) || _codes.TouchesFigures(tokens, at, last))
            return null;
        if (last + 1 < tokens.Count && tokens.GapBefore(last + 1).IsEmpty)
            return null;

        var isNamed = _words.EndsBefore("department", tokens, at) && (isExpected || LivesBefore(tokens, at));
        if (!isNamed && !isExpected)
            return null;
        var place = new SaidPlace(PlaceKind.Name, department.Name, [department], tokens.Start(at), tokens.End(last) - tokens.Start(at));
        return new PlaceMatch(place, at, last) { IsWeak = !isNamed };
    }

    // "I live in Massy", and "93200 Saint-Denis" where the first of the two is lived in.
    private bool IsLivedIn(WordTokens tokens, int first, List<PlaceMatch> before) =>
        LivesBefore(tokens, first) || (before is [.., { IsLivedIn: true } last] && first - last.Last <= 2);

    private bool LivesBefore(WordTokens tokens, int first)
    {
        const int Between = 2;
        for (var end = first; end > 0 && first - end <= Between; end--)
        {
            if (_words.EndsBefore("lives", tokens, end))
                return true;
        }

        return false;
    }

    private bool IsAlone(WordTokens tokens, List<PlaceMatch> found, bool isExpected)
    {
        var at = 0;
        foreach (var match in found.Where(match => isExpected || !match.IsWeak || found.Exists(other => !other.IsWeak && other.Shares(match))))
        {
            if (!OnlyBeside(tokens, at, match.First - 1))
                return false;
            at = match.Last + 1;
        }

        return at > 0 && OnlyBeside(tokens, at, tokens.Count - 1);
    }

    private bool OnlyBeside(WordTokens tokens, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!_words.Has("beside", tokens, i, i))
                return false;
        }

        return true;
    }
}

/// <summary>A place with the words that name it.</summary>
internal sealed record PlaceMatch(SaidPlace Place, int First, int Last)
{
    /// <summary>It may be something else: a word, or two figures.</summary>
    public bool IsWeak { get; init; }

    /// <summary>Words before it say that the student lives there.</summary>
    public bool IsLivedIn { get; init; }

    public bool Shares(PlaceMatch other) => Place.Departments.Intersect(other.Place.Departments).Any();
}
