namespace StudentHealth.Knowledge;

/// <summary>A fact as it stands on one day.</summary>
/// <param name="IsExpired">It does not hold that day: its sentences are withheld.</param>
/// <param name="IsOverdue">Its day of review has passed.</param>
/// <param name="IsDueSoon">Its day of review comes within <see cref="ContentReport.DueWithinDays"/> days.</param>
/// <param name="Topics">Whose answers say it.</param>
public sealed record FactStatus(Fact Fact, bool IsExpired, bool IsOverdue, bool IsDueSoon, IReadOnlyList<TopicId> Topics)
{
    internal static FactStatus Of(string id, KnowledgeBase knowledge, DateOnly today)
    {
        var fact = knowledge.Facts.Get(id, today);
        var overdue = fact.IsOverdue(today);
        return new FactStatus(
            fact,
            !fact.IsCurrent(today),
            overdue,
            !overdue && fact.Review <= today.AddDays(ContentReport.DueWithinDays),
            [.. knowledge.Topics.Where(topic => topic.FactsSaid.Contains(id)).Select(topic => topic.Id)]);
    }
}
