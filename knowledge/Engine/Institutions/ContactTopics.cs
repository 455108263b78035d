namespace StudentHealth.Knowledge;

/// <summary>Under which answers which contacts help.</summary>
internal static class ContactTopics
{
    private static readonly Dictionary<string, ContactKind[]> ByTopic = new(StringComparer.Ordinal)
    {
        // Each of these answers sends students to several services of their institution.
        ["misas.access"] = [ContactKind.Social, ContactKind.Health, ContactKind.International],
        ["prevention.exam-eligibility"] = [ContactKind.Health, ContactKind.Social],
        ["prevention.exile-students"] = [ContactKind.International, ContactKind.Social, ContactKind.Health],
        ["local.seine-maritime"] = [ContactKind.International],
    };

    private static readonly Dictionary<string, ContactKind[]> ByArea = new(StringComparer.Ordinal)
    {
        ["misas"] = [ContactKind.Social, ContactKind.Health],
        ["prevention"] = [ContactKind.Health],
        ["contact"] = [ContactKind.International],
    };

    /// <summary>In the order in which they are said; empty where the answer stands without.</summary>
    public static IReadOnlyList<ContactKind> Of(TopicId topic) =>
        ByTopic.GetValueOrDefault(topic.Value) ?? ByArea.GetValueOrDefault(topic.Area) ?? [];
}
