namespace StudentHealth.Knowledge;

/// <summary>A source and what was read there.</summary>
/// <param name="Facts">Ids of facts, each once.</param>
/// <param name="Caisses">Names of caisses whose row was read there.</param>
public sealed record SourceStatus(Source Source, IReadOnlyList<TopicId> Topics, IReadOnlyList<string> Facts, IReadOnlyList<string> Caisses)
{
    internal static SourceStatus Of(Source source, KnowledgeBase knowledge) => new(
        source,
        [.. knowledge.Topics.Where(topic => topic.Sources.Contains(source)).Select(topic => topic.Id)],
        [.. knowledge.Facts.All.Where(fact => fact.Source == source.Id).Select(fact => fact.Id).Distinct().Order(StringComparer.Ordinal)],
        [.. knowledge.Caisses.Departments.SelectMany(department => department.Caisses).Where(caisse => caisse.Sources.Contains(source)).Select(caisse => caisse.Name).Order(StringComparer.Ordinal)]);
}
