namespace StudentHealth.Knowledge;

/// <summary>How the content stands on one day: what a curator looks after. Nothing in it is a mistake.</summary>
public sealed record ContentReport
{
    /// <summary>A fact is due this many days before its review.</summary>
    public const int DueWithinDays = 60;

    public required DateOnly Today { get; init; }

    /// <summary>One for each id, sorted by id: the period that holds that day, or the last one before it.</summary>
    public required IReadOnlyList<FactStatus> Facts { get; init; }

    /// <summary>Sentences that no student is told that day, in the order of topics and languages.</summary>
    public required IReadOnlyList<WithheldSentence> Withheld { get; init; }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<TopicStatus> Topics { get; init; }

    /// <summary>Sorted by id.</summary>
    public required IReadOnlyList<SourceStatus> Sources { get; init; }

    /// <summary>How many example questions that no topic answers, in the order of <see cref="LanguageCodes.All"/>.</summary>
    public required IReadOnlyList<int> OutOfScope { get; init; }

    public IEnumerable<FactStatus> Expired => Facts.Where(fact => fact.IsExpired);

    public IEnumerable<FactStatus> Overdue => Facts.Where(fact => fact.IsOverdue);

    public IEnumerable<FactStatus> DueSoon => Facts.Where(fact => fact.IsDueSoon);

    /// <summary>Unofficial, old, second-hand or in conflict.</summary>
    public IEnumerable<FactStatus> Doubtful => Facts.Where(fact => fact.Fact.Doubt is not null || !fact.Fact.Official);

    public static ContentReport Create(KnowledgeBase knowledge, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new ContentReport
        {
            Today = today,
            Facts = [.. knowledge.Facts.All.Select(fact => fact.Id).Distinct().Order(StringComparer.Ordinal).Select(id => FactStatus.Of(id, knowledge, today))],
            Withheld = [.. knowledge.Topics.SelectMany(topic => WithheldSentence.In(topic, knowledge, today))],
            Topics = [.. knowledge.Topics.Select(topic => TopicStatus.Of(topic, knowledge))],
            Sources = [.. knowledge.Sources.Values.OrderBy(source => source.Id, StringComparer.Ordinal).Select(source => SourceStatus.Of(source, knowledge))],
            OutOfScope = [.. LanguageCodes.All.Select(language => knowledge.OutOfScope(language).Count)],
        };
    }
}
