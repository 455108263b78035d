namespace StudentHealth.Knowledge;

/// <summary>Nothing lies about that is no longer used: it would be kept up to date for nobody.</summary>
internal static class DeadReferenceCheck
{
    public static void Run(KnowledgeBase knowledge, ProblemLog log)
    {
        var said = knowledge.Topics.SelectMany(topic => topic.FactsSaid)
            .Concat(knowledge.Institutions.SelectMany(institution => institution.FactsSaid)).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in knowledge.Facts.All.Where(fact => fact.Dialog is null && !said.Contains(fact.Id)))
            log.Error(fact.Place, $"no answer says the fact '{fact.Id}': say it, take it away, or write `dialog: name` where a conversation reads it");

        var read = knowledge.Topics.SelectMany(topic => topic.Sources)
            .Concat(knowledge.Facts.All.Select(fact => knowledge.Sources[fact.Source]))
            .Concat(knowledge.Caisses.Departments.SelectMany(department => department.Caisses).SelectMany(caisse => caisse.Sources))
            .Select(source => source.Id)
            .Concat(knowledge.Institutions.Select(institution => institution.Key)).ToHashSet(StringComparer.Ordinal);
        foreach (var source in knowledge.Sources.Values.Where(source => !read.Contains(source.Id)))
            log.Error(source.Place, $"no topic, fact or caisse names the source '{source.Id}': name it where it is used, or take it away");
    }
}
