namespace StudentHealth.Knowledge;

/// <summary>A source and what was read there.</summary>
/// <param name="Facts">Ids of facts, each once.</param>
public sealed record SourceStatus(Source Source, IReadOnlyList<TopicId> Topics, IReadOnlyList<string> Facts)
{
    internal static SourceStatus Of(Source source, KnowledgeBase knowledge) => new(
        source,
        [.. knowledge.Topics.Where(topic => topic.Sources.Contains(source)).Select(topic => topic.Id)],
        [.. knowledge.Facts.All.Where(fact => fact.Source == source.Id).Select(fact => fact.Id).Distinct().Order(StringComparer.Ordinal)]);
}
