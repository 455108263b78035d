namespace StudentHealth.Knowledge;

/// <summary>Reads a file of knowledge/institutions.</summary>
internal sealed class InstitutionReader(FactBook facts, IReadOnlySet<TopicId> topics, CaisseTable caisses, ProblemLog log)
{
    /// <summary>What a file may have; the schema beside the content names the same.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "key", "sample", "name", "at", "page", "updated", "checked", "review", "origins", "colours", "languages", "caisse",
        "contacts", "referent", "events", "facts", "additions",
    ];

    /// <summary>Null, and problems, where a part of it cannot be read.</summary>
    public Institution? Read(InstitutionFile file)
    {
        var map = file.Map;
        map.OnlyHas(Names);
        var (at, read, review) = (map.Words("at"), map.Date("checked"), map.Date("review"));
        if (!map.Has("at"))
            map.Error("at", "'at' is missing: write how an answer says it, `at: { fr: \"À l'université de ...\", en: ..., es: ... }`");
        if (at is null || read is null || review is null)
            return null;

        return new Institution
        {
            Key = file.Key,
            Name = map.Words("name")!,
            At = at,
            IsSample = map.Has("sample") && map.Flag("sample") == true,
            Page = file.Page,
            Checked = read.Value,
            Review = review.Value,
            Origins = Origins(map),
            Colours = Colours(map),
            Languages = LanguageList.Read(map, "languages") is { Count: > 0 } languages ? languages : LanguageCodes.All,
            Caisse = Caisse(map),
            Contacts = [.. map.Maps("contacts").Select(ContactReader.Read).OfType<LocalContact>()],
            Referent = map.Map("referent") is { } referent ? ContactReader.ReadReferent(referent) : null,
            Events = [.. map.Maps("events").Select(EventReader.Read).OfType<LocalEvent>().OrderBy(local => local.Date).ThenBy(local => local.Hours.Opens)],
            Additions = new AdditionReader(facts, topics, log).Read(map),
            File = map.File,
        };
    }

    private static List<string> Origins(YamlMap map)
    {
        var origins = new List<string>();
        var written = map.List("origins");
        if (written.Count == 0)
            map.Error("origins", "no origin: write whose pages show the chat, `origins: [https://www.universite.fr]`");
        foreach (var (origin, line) in written)
        {
            if (!InstitutionAddress.IsOrigin(origin))
                map.ErrorAt(line, $"'{origin}' is no origin: write it as browsers send it, https://www.universite.fr, without a path or a final /");
            else if (origins.Contains(origin))
                map.ErrorAt(line, $"'{origin}' is here twice: take one away");
            else
                origins.Add(origin);
        }

        return origins;
    }

    private static InstitutionColours Colours(YamlMap map)
    {
        var (standard, colours) = (InstitutionColours.Default, map.Map("colours"));
        if (colours is null)
            return standard;
        colours.OnlyHas("accent", "on-accent");
        var chosen = new InstitutionColours(
            Colour(colours, "accent", standard.Accent),
            Colour(colours, "on-accent", standard.OnAccent));
        foreach (var (name, ink, ground) in chosen.Pairs)
        {
            var contrast = Contrast.Of(ink, ground);
            if (contrast < Contrast.Least)
                colours.Error(name, FormattableString.Invariant($"{ink} on {ground} has a contrast of {Math.Floor(contrast * 100) / 100}: text needs {Contrast.Least} (WCAG AA), take a darker or a lighter one"));
        }

        return chosen;
    }

    private static string Colour(YamlMap map, string name, string standard)
    {
        if (map.OptionalText(name) is not { } text)
            return standard;
        if (Contrast.IsColour(text))
            return text.ToLowerInvariant();
        map.Error(name, $"'{text}' is no colour: write it in quotes, as \"#0b5563\"");
        return standard;
    }

    private Caisse? Caisse(YamlMap map)
    {
        if (map.Map("caisse") is not { } written)
            return null;
        written.OnlyHas("department", "name");
        if (written.Text("department") is not { } code)
            return null;
        if (caisses.Find(new DepartmentCode(code)) is not { } department)
        {
            written.Error("department", $"caisses.csv has no department '{code}': write its code as 35, 2A or 974");
            return null;
        }

        var name = written.OptionalText("name") ?? (department.Caisses is [var only] ? only.Name : "");
        var caisse = department.Caisses.FirstOrDefault(known => known.Name == name);
        if (caisse is null)
            written.Error("name", $"'{name}' is no caisse of {department.Name}: write one of {string.Join(", ", department.Caisses.Select(known => known.Name))}");
        return caisse;
    }
}
