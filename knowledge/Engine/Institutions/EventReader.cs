namespace StudentHealth.Knowledge;

/// <summary>Reads an entry of `events`.</summary>
internal static class EventReader
{
    private static readonly Dictionary<string, EventKind> Kinds = new(StringComparer.Ordinal)
    {
        ["workshop"] = EventKind.Workshop,
        ["webinar"] = EventKind.Webinar,
        ["appointment"] = EventKind.Appointment,
        ["desk"] = EventKind.Desk,
    };

    public static IReadOnlyCollection<string> KindNames => Kinds.Keys;

    public static LocalEvent? Read(YamlMap map)
    {
        map.OnlyHas("kind", "what", "date", "at", "place", "link", "for", "languages", "register");
        var (kind, what, date, hours, languages) = (Kind(map), map.Words("what"), map.Date("date"), Hours(map), LanguageList.Read(map, "languages"));
        var (place, link) = (map.Words("place"), InstitutionAddress.Page(map, "link"));
        if (!map.Has("what"))
            map.Error("what", "'what' is missing: write what it is");
        if (languages.Count == 0)
            map.Error("languages", "no language: write what is spoken, `languages: [en]`");
        if (!map.Has("place") && !map.Has("link"))
            map.Error("kind", "no place and no link: write where it is held");
        if (kind is null || what is null || date is null || hours is null)
            return null;

        return new LocalEvent
        {
            Kind = kind.Value,
            What = what,
            Date = date.Value,
            Hours = hours,
            Place = place,
            Link = link,
            For = map.Words("for"),
            Languages = languages,
            Register = InstitutionAddress.Page(map, "register"),
            Line = map.Line,
        };
    }

    private static EventKind? Kind(YamlMap map)
    {
        if (map.Text("kind") is not { } name)
            return null;
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        map.Error("kind", $"'{name}' is no kind of event: write one of {string.Join(", ", Kinds.Keys)}");
        return null;
    }

    private static FactValue.HoursOfDay? Hours(YamlMap map) => map.Text("at") is { } at ? FactReader.Hours(map, at, "at") : null;
}
