namespace StudentHealth.Knowledge;

/// <summary>Which of a message's places it is about.</summary>
internal static class HomeChoice
{
    public static SaidPlaces Choose(IReadOnlyList<PlaceMatch> found, bool isAlone)
    {
        // "I live in Villeurbanne and study in Saint-Étienne": where somebody lives decides; then a code is more than a name.
        var lived = found.Where(match => match.IsLivedIn).ToList();
        var candidates = lived.Count > 0 ? lived : found;
        var codes = candidates.Where(match => match.Place.Kind != PlaceKind.Name).ToList();
        var home = Common(codes.Count > 0 ? codes : candidates);
        return new SaidPlaces
        {
            All = [.. found.Select(match => match.Place)],
            Home = home,
            IsAlone = isAlone,
            IsOwn = home is not null && (isAlone || lived.Count > 0 || codes.Count > 0),
        };
    }

    // "Saint-Denis, La Réunion" is one place; Rennes and Lyon are two.
    private static SaidPlace? Common(IReadOnlyList<PlaceMatch> matches)
    {
        var first = matches[0].Place;
        var departments = matches.Skip(1).Aggregate(first.Departments, (shared, match) => [.. shared.Intersect(match.Place.Departments)]);
        if (departments.Count > 0)
            return first with { Departments = departments };
        return matches.Count == 1 ? first : null;
    }
}
