namespace StudentHealth.Knowledge;

/// <summary>
/// A university or school on whose pages the chat is shown, and what it adds to the answers: a file of
/// knowledge/institutions. It adds to what everybody is told, and changes none of it.
/// </summary>
public sealed record Institution
{
    /// <summary>Public: it stands in the pages that show the chat. 1 to 64 lower-case letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required LocalText Name { get; init; }

    /// <summary>As an answer says it, capital first: "À l'université de Rouen Normandie".</summary>
    public LocalText? At { get; init; }

    /// <summary>Its contacts are invented: shown where that is wanted (Development), never to students.</summary>
    public bool IsSample { get; init; }

    /// <summary>The institution's own page on the subject: the source of what it adds; null where it adds nothing.</summary>
    public Source? Page { get; init; }

    /// <summary>The day somebody last checked its contacts and additions.</summary>
    public DateOnly Checked { get; init; }

    /// <summary>The day to look again.</summary>
    public DateOnly Review { get; init; }

    /// <summary>Whose pages may frame the chat, exactly as browsers send them: `https://www.univ.fr`.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    public InstitutionColours Colours { get; init; } = InstitutionColours.Default;

    /// <summary>Of its pages, the default first. The conversation itself knows all of ours.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = LanguageCodes.All;

    /// <summary>Of its surroundings: a student's own depends on where they live. Null where it was not written down.</summary>
    public Caisse? Caisse { get; init; }

    public IReadOnlyList<LocalContact> Contacts { get; init; } = [];

    /// <summary>The CPAM's contact for the institution's staff; null where it was not written down.</summary>
    public Reach? Referent { get; init; }

    /// <summary>By date; past ones too.</summary>
    public IReadOnlyList<LocalEvent> Events { get; init; } = [];

    internal IReadOnlyDictionary<TopicId, Addition> Additions { get; init; } = new Dictionary<TopicId, Addition>();

    /// <summary>Empty where it has none.</summary>
    internal string File { get; init; } = "";

    internal IEnumerable<string> FactsSaid => Additions.Values.SelectMany(addition => addition.Texts).SelectMany(text => text.Text.Facts).Select(fact => fact.Id);

    /// <summary>Every address that a student may follow.</summary>
    internal IEnumerable<Uri> Addresses =>
        new[] { Page?.Url, Referent?.Page }
            .Concat(Contacts.Select(contact => contact.Reach.Page))
            .Concat(Events.SelectMany(local => new[] { local.Link, local.Register }))
            .Concat(Additions.Values.SelectMany(addition => addition.Texts).SelectMany(text => AnswerLink.In(text.Text)).Select(link => link.Url))
            .OfType<Uri>();
}
