namespace StudentHealth.Knowledge;

/// <summary>Reads an entry of `contacts`, and `referent`.</summary>
internal static class ContactReader
{
    private static readonly Dictionary<string, ContactKind> Kinds = new(StringComparer.Ordinal)
    {
        ["health"] = ContactKind.Health,
        ["social"] = ContactKind.Social,
        ["international"] = ContactKind.International,
    };

    public static IReadOnlyCollection<string> KindNames => Kinds.Keys;

    private static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    public static LocalContact? Read(YamlMap map)
    {
        map.OnlyHas("for", "name", "page", "email", "phone", "place", "hours");
        var (kind, name, reach) = (Kind(map), map.Words("name"), ReadReach(map));
        if (!map.Has("name"))
            map.Error("name", "'name' is missing: write what the service calls itself");
        return kind is null || name is null || reach is null ? null : new LocalContact(kind.Value, name, reach);
    }

    public static Reach? ReadReferent(YamlMap map)
    {
        map.OnlyHas("page", "email", "phone");
        return ReadReach(map);
    }

    private static Reach? ReadReach(YamlMap map)
    {
        var reach = new Reach
        {
            Page = InstitutionAddress.Page(map, "page"),
            Email = InstitutionAddress.Email(map),
            Phone = InstitutionAddress.Phone(map),
            Place = map.Words("place"),
            Hours = [.. map.Maps("hours").Select(Opening).OfType<OpeningTime>()],
        };
        if (reach is not { Page: null, Email: null, Phone: null, Place: null })
            return reach;
        map.Error("for", "nobody can reach it: write a page, an email, a phone or a place");
        return null;
    }

    private static ContactKind? Kind(YamlMap map)
    {
        if (map.Text("for") is not { } name)
            return null;
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        map.Error("for", $"'{name}' is no kind of contact: write one of {string.Join(", ", Kinds.Keys)}");
        return null;
    }

    private static OpeningTime? Opening(YamlMap map)
    {
        map.OnlyHas("days", "at");
        if (map.Text("days") is not { } days || map.Text("at") is not { } at || FactReader.Hours(map, at, "at") is not { } hours)
            return null;
        var ends = days.Split('-', StringSplitOptions.TrimEntries);
        var (from, until) = (Array.IndexOf(DayNames, ends[0]), Array.IndexOf(DayNames, ends[^1]));
        if (ends.Length <= 2 && from >= 0 && until >= 0)
            return new OpeningTime((DayOfWeek)from, (DayOfWeek)until, hours);
        map.Error("days", $"'{days}' are no days: write monday, or monday-friday");
        return null;
    }
}
