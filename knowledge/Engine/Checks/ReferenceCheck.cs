namespace StudentHealth.Knowledge;

/// <summary>Topics that a topic names exist, and variants do not stand in each other's way.</summary>
internal static class ReferenceCheck
{
    public static void Run(Topic topic, KnowledgeBase knowledge, ProblemLog log)
    {
        foreach (var related in topic.Related)
        {
            if (related == topic.Id)
                log.Error(topic.Head.File, topic.Head.RelatedLine, $"`related` names the topic itself: take '{related}' away");
            else if (knowledge.FindTopic(related) is null)
                log.Error(topic.Head.File, topic.Head.RelatedLine, $"there is no topic '{related}': write the id of one that is there");
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variant in topic.Variants)
        {
            var conditions = string.Join('&', variant.Conditions.Select(condition => $"{condition.Key}={condition.Value}").Order(StringComparer.Ordinal));
            if (!seen.TryAdd(conditions, variant.Id))
                log.Error(topic.Head.File, 0, $"the variants '{seen[conditions]}' and '{variant.Id}' have the same `when`: the second is never told, join them");
        }
    }
}
