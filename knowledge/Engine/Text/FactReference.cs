namespace StudentHealth.Knowledge;

internal enum FactReferenceKind
{
    /// <summary>`{fact:id}`: the value, while it holds.</summary>
    Value,

    /// <summary>`{last:id}`: the value, also after it has ended.</summary>
    Last,

    From,
    Until,
    Checked,
}

/// <summary>`{kind:id}` in the prose.</summary>
internal readonly record struct FactReference(FactReferenceKind Kind, string Id, int Line)
{
    /// <summary>As it is written in the prose.</summary>
    public static string NameOf(FactReferenceKind kind) => kind switch
    {
        FactReferenceKind.Last => "last",
        FactReferenceKind.From => "from",
        FactReferenceKind.Until => "until",
        FactReferenceKind.Checked => "checked",
        _ => "fact",
    };

    public static bool TryParse(ReadOnlySpan<char> inside, int line, out FactReference reference)
    {
        var colon = inside.IndexOf(':');
        FactReferenceKind? kind = colon < 0 ? null : inside[..colon] switch
        {
            "fact" => FactReferenceKind.Value,
            "last" => FactReferenceKind.Last,
            "from" => FactReferenceKind.From,
            "until" => FactReferenceKind.Until,
            "checked" => FactReferenceKind.Checked,
            _ => null,
        };
        reference = kind is null ? default : new FactReference(kind.Value, inside[(colon + 1)..].Trim().ToString(), line);
        return kind is not null && reference.Id.Length > 0;
    }

    /// <summary>Whether its sentence is left out that day.</summary>
    public bool HasEnded(FactBook facts, DateOnly today) => Kind == FactReferenceKind.Value && !facts.Get(Id, today).IsCurrent(today);

    /// <summary>What the reader sees; null where the fact has no such date (the loader reports that).</summary>
    public string? Format(Fact fact, Language language)
    {
        DateOnly? date = Kind switch
        {
            FactReferenceKind.From => fact.From,
            FactReferenceKind.Until => fact.Until,
            FactReferenceKind.Checked => fact.Checked,
            _ => null,
        };
        return Kind is FactReferenceKind.Value or FactReferenceKind.Last
            ? fact.Format(language)
            : date is { } day ? FactFormat.Date(day, language) : null;
    }
}
