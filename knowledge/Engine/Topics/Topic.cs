namespace StudentHealth.Knowledge;

/// <summary>Something that students ask about: a folder of knowledge/topics.</summary>
public sealed class Topic
{
    private readonly TopicText[] _texts;
    private readonly IReadOnlyList<ExampleQuestion>[] _examples;

    internal Topic(TopicHead head, TopicText[] texts, IReadOnlyList<ExampleQuestion>[] examples, IReadOnlyList<Source> sources)
    {
        Head = head;
        _texts = texts;
        _examples = examples;
        Sources = sources;
    }

    public TopicId Id => Head.Id;

    /// <summary>Grows by one with each change of what is said.</summary>
    public int Version => Head.Version;

    /// <summary>The day somebody last checked it against its sources.</summary>
    public DateOnly Reviewed => Head.Reviewed;

    /// <summary>The best first.</summary>
    public IReadOnlyList<Source> Sources { get; }

    /// <summary>What students ask next; topics that exist.</summary>
    public IReadOnlyList<TopicId> Related => Head.Related;

    /// <summary>The conversation that it starts (`css`, `appointments`, ...); null where it only answers.</summary>
    public string? Dialog => Head.Dialog;

    public IReadOnlyList<Variant> Variants => Head.Variants;

    internal TopicHead Head { get; }

    /// <summary>At most 40 characters: fits a button.</summary>
    public string Title(Language language) => Text(language).Title;

    /// <summary>What students write when they mean it.</summary>
    public IEnumerable<string> Examples(Language language) => _examples[(int)language].Select(example => example.Text);

    /// <summary>Ids of the facts in its answers, in any language.</summary>
    internal IEnumerable<string> FactsSaid => _texts.SelectMany(text => text.Parts).SelectMany(part => part.Text.Facts).Select(fact => fact.Id).Distinct();

    internal IReadOnlyList<ExampleQuestion> ExampleQuestions(Language language) => _examples[(int)language];

    internal TopicText Text(Language language) => _texts[(int)language];

    /// <summary>The most specific variant for the situation; null for the general answer.</summary>
    public Variant? ChooseVariant(Situation situation)
    {
        Variant? best = null;
        foreach (var variant in Variants)
        {
            if (variant.Conditions.Count > (best?.Conditions.Count ?? 0) && variant.Matches(situation))
                best = variant;
        }

        return best;
    }

    internal Answer Answer(FactBook facts, Language language, Situation situation, DateOnly today)
    {
        var text = Text(language);
        var variant = ChooseVariant(situation);
        var withheld = new List<string>();
        var main = variant is null ? text.Main : text.Variants[variant.Id];
        var more = text.More?.Render(facts, language, today, withheld);
        return new Answer
        {
            TopicId = Id,
            Version = Version,
            Variant = variant?.Id,
            Title = text.Title,
            Markdown = main.Render(facts, language, today, withheld),
            More = string.IsNullOrEmpty(more) ? null : more,
            Sources = Sources,
            Related = Related,
            Dialog = Dialog,
            WithheldFacts = withheld,
        };
    }
}

/// <summary>A line of an examples file.</summary>
internal readonly record struct ExampleQuestion(string Text, string File, int Line);

/// <summary>topic.yaml.</summary>
internal sealed record TopicHead
{
    public required TopicId Id { get; init; }

    public required string File { get; init; }

    public required int Version { get; init; }

    public required DateOnly Reviewed { get; init; }

    public required IReadOnlyList<(string Value, int Line)> SourceIds { get; init; }

    public required IReadOnlyList<TopicId> Related { get; init; }

    public required int RelatedLine { get; init; }

    public required string? Dialog { get; init; }

    public required IReadOnlyList<Variant> Variants { get; init; }
}
