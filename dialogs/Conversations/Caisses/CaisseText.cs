using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Caisses;

/// <summary>What is told about the caisse of a place, in one language; the first sentence names it. Pure.</summary>
internal static class CaisseText
{
    /// <param name="place">As the student will read it: `35000 (Ille-et-Vilaine)`.</param>
    /// <param name="line">The phone line to ask in case of doubt.</param>
    public static string Of(Department department, string place, Language language, string line)
    {
        var words = CaisseWording.In(language);
        switch (department.Caisses)
        {
            case []:
                return words.None.With(("place", place), ("line", line));
            case [var only]:
                return $"{words.One.With(("place", place), ("caisse", only.Name))} {words.OneRest.With(("line", line))}";
            default:
                var names = string.Join(", ", department.Caisses.Select(caisse => $"**{caisse.Name}**"));
                var check = department.Caisses.Any(caisse => caisse.Confidence <= Confidence.Medium) ? $" {words.ToCheck}" : "";
                return $"{words.Several.With(("place", place), ("caisses", names))}{check}\n\n{words.SeveralRest.With(("line", line))}";
        }
    }

    /// <summary>Towns of one name: a line for each department.</summary>
    public static string OfSameName(SaidPlace place, Language language)
    {
        var words = CaisseWording.In(language);
        var lines = place.Departments.Where(department => department.Caisses.Count > 0).Select(department =>
            "- " + words.SameNameLine.With(("department", InBrackets(department.Name, department.Code.Value)), ("caisse", Names(department, language))));
        return $"{words.SameName.With(("place", place.Name))}\n\n{string.Join('\n', lines)}\n\n{words.SameNameEnd}";
    }

    /// <summary>`35000 (Ille-et-Vilaine)`, `Rennes (35)`, `Ille-et-Vilaine (35)`.</summary>
    public static string Name(SaidPlace? place, Department department) => place switch
    {
        null => InBrackets(department.Name, department.Code.Value),
        { Kind: PlaceKind.PostalCode } => InBrackets(place.Name, department.Name),
        _ => InBrackets(place.Name, department.Code.Value),
    };

    private static string Names(Department department, Language language) =>
        SpokenTime.In(language).Or([.. department.Caisses.Select(caisse => caisse.Name)]);

    private static string InBrackets(string name, string detail) => $"{name} ({detail})";
}
