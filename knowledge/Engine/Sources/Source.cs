namespace StudentHealth.Knowledge;

/// <summary>Where something was read: an entry of sources.yaml.</summary>
public sealed record Source
{
    private readonly string[] _titles;

    public Source(string id, IReadOnlyDictionary<Language, string> titles, Uri url, DateOnly? date, bool official)
    {
        Id = id;
        _titles = [titles[Language.French], titles[Language.English], titles[Language.Spanish]];
        Url = url;
        Date = date;
        Official = official;
    }

    public string Id { get; }

    public Uri Url { get; }

    /// <summary>The page's own date; null where it shows none.</summary>
    public DateOnly? Date { get; }

    /// <summary>False for press, insurers and private pages.</summary>
    public bool Official { get; }

    /// <summary>Where it is written.</summary>
    public ContentPlace Place { get; init; }

    public string Title(Language language) => _titles[(int)language];
}
