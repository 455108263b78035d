namespace StudentHealth.Knowledge;

/// <summary>
/// What a base that loads may still get wrong: languages that say different things, figures in the prose, examples that two
/// topics share. A date that passes is no mistake: what expired or is overdue does not belong here.
/// </summary>
public static class ContentChecks
{
    /// <summary>All problems, sorted by file and line; an empty list means that the content may be published.</summary>
    public static IReadOnlyList<ContentProblem> Run(KnowledgeBase knowledge)
    {
        var log = new ProblemLog(knowledge.ContentDirectory);
        foreach (var topic in knowledge.Topics)
        {
            ParityCheck.Run(topic, log);
            foreach (var language in LanguageCodes.All)
                ProseCheck.Run(topic.Text(language), knowledge.Facts, language, log);
            ReferenceCheck.Run(topic, knowledge, log);
        }

        ExampleCheck.Run(knowledge, log);
        return log.Sorted();
    }
}
