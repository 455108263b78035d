using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Reads facts/*.yaml.</summary>
internal static class FactReader
{
    private static readonly Dictionary<string, FactUnit> Units = new(StringComparer.Ordinal)
    {
        ["EUR"] = FactUnit.Euro,
        ["EUR/month"] = FactUnit.EuroPerMonth,
        ["EUR/year"] = FactUnit.EuroPerYear,
        ["percent"] = FactUnit.Percent,
        ["count"] = FactUnit.Count,
        ["minutes"] = FactUnit.Minutes,
        ["hours"] = FactUnit.Hours,
        ["days"] = FactUnit.Days,
        ["weeks"] = FactUnit.Weeks,
        ["months"] = FactUnit.Months,
        ["years"] = FactUnit.Years,
        ["date"] = FactUnit.Date,
        ["phone"] = FactUnit.Phone,
        ["hours-of-day"] = FactUnit.HoursOfDay,
        ["text"] = FactUnit.Text,
    };

    private static readonly Dictionary<string, FactDoubt> Doubts = new(StringComparer.Ordinal)
    {
        ["old"] = FactDoubt.Old,
        ["second-hand"] = FactDoubt.SecondHand,
        ["conflict"] = FactDoubt.Conflict,
    };

    /// <summary>What an entry may have; the schema beside the content names the same.</summary>
    public static IReadOnlyList<string> Names { get; } = ["id", "value", "unit", "from", "until", "source", "official", "checked", "review", "doubt", "dialog", "note"];

    public static IReadOnlyCollection<string> UnitNames => Units.Keys;

    public static IReadOnlyCollection<string> DoubtNames => Doubts.Keys;

    /// <param name="others">Facts that stand in other files, in the same form.</param>
    public static FactBook Read(string directory, IEnumerable<YamlMap> others, IReadOnlyDictionary<string, Source> sources, ProblemLog log)
    {
        var facts = new Dictionary<string, List<Fact>>(StringComparer.Ordinal);
        foreach (var map in ContentFiles.In(directory, "*.yaml").SelectMany(file => YamlFile.ReadMaps(file, log)).Concat(others))
        {
            if (Read(map, sources) is not { } fact)
                continue;
            if (!facts.TryGetValue(fact.Id, out var periods))
                facts[fact.Id] = periods = [];
            if (periods.Exists(other => Overlap(other, fact)))
                map.Error("id", $"the fact '{fact.Id}' is here twice for the same days: give one of them another id, or each its own `from` and `until`");
            periods.Add(fact);
        }

        return new FactBook(facts.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.OrderBy(fact => fact.From ?? DateOnly.MinValue).ToArray(),
            StringComparer.Ordinal));
    }

    private static bool Overlap(Fact one, Fact other) =>
        (one.From ?? DateOnly.MinValue) <= (other.Until ?? DateOnly.MaxValue)
        && (other.From ?? DateOnly.MinValue) <= (one.Until ?? DateOnly.MaxValue);

    private static Fact? Read(YamlMap map, IReadOnlyDictionary<string, Source> sources)
    {
        map.OnlyHas(Names);
        var unit = Unit(map);
        var value = unit is null ? null : Value(map, unit.Value);
        var (id, source, official) = (map.Text("id"), map.Text("source"), map.Flag("official"));
        var (from, until, read, review) = (map.OptionalDate("from"), map.OptionalDate("until"), map.Date("checked"), map.Date("review"));

        var (doubt, dialog) = (map.OptionalWord("doubt", DoubtNames), map.OptionalWord("dialog", TopicHeadReader.Dialogs));

        if (source is not null && !sources.ContainsKey(source))
            map.Error("source", $"there is no source '{source}': add it to sources.yaml, or write the id of one that is there");
        if (doubt == "conflict" && map.OptionalText("note") is null)
            map.Error("doubt", "a conflict that nobody can follow: write a `note` that says what the sources say");
        if (from > until)
            map.Error("until", "`until` is before `from`: write the last day that the value holds");
        if (id is null || value is null || source is null || official is null || read is null || review is null)
            return null;

        return new Fact
        {
            Id = id,
            Unit = unit!.Value,
            Value = value,
            From = from,
            Until = until,
            Source = source,
            Official = official.Value,
            Checked = read.Value,
            Review = review.Value,
            Note = map.OptionalText("note"),
            Doubt = doubt is null ? null : Doubts[doubt],
            Dialog = dialog,
            Place = map.Place,
        };
    }

    private static FactUnit? Unit(YamlMap map)
    {
        if (map.Text("unit") is not { } name)
            return null;
        if (Units.TryGetValue(name, out var unit))
            return unit;
        map.Error("unit", $"unknown unit '{name}': write one of {string.Join(", ", Units.Keys)}");
        return null;
    }

    private static FactValue? Value(YamlMap map, FactUnit unit)
    {
        if (unit == FactUnit.Text)
        {
            return map.InEachLanguage("value") is { } texts
                ? new FactValue.Words(texts[Language.French], texts[Language.English], texts[Language.Spanish])
                : null;
        }

        if (map.Text("value") is not { } text)
            return null;
        switch (unit)
        {
            case FactUnit.Phone:
                return new FactValue.Phone(text);
            case FactUnit.Date:
                return map.Date("value") is { } day ? new FactValue.Day(day) : null;
            case FactUnit.HoursOfDay:
                return Hours(map, text);
            default:
                if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                    return new FactValue.Number(number);
                map.Error("value", $"'{text}' is not a number: write it as 10339 or 26.50");
                return null;
        }
    }

    /// <summary>Null, and a problem, where the text is not like `08:30-17:30`.</summary>
    public static FactValue.HoursOfDay? Hours(YamlMap map, string text, string name = "value")
    {
        var ends = text.Split('-', StringSplitOptions.TrimEntries);
        if (ends.Length == 2
            && TimeOnly.TryParseExact(ends[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var opens)
            && TimeOnly.TryParseExact(ends[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var closes)
            && opens < closes)
            return new FactValue.HoursOfDay(opens, closes);
        map.Error(name, $"'{text}' are no hours: write them as 08:30-17:30");
        return null;
    }
}
