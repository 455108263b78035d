namespace StudentHealth.Knowledge;

/// <summary>
/// What a base that loads may still get wrong: languages that say different things, figures in the prose, sentences that are
/// hard to read, terms that nobody explained, examples that two topics share, what nothing uses. A date that passes is no
/// mistake: what expired or is overdue stands in the report.
/// </summary>
public static class ContentChecks
{
    /// <summary>All problems, sorted by file and line; an empty list means that the content may be published.</summary>
    public static IReadOnlyList<ContentProblem> Run(KnowledgeBase knowledge)
    {
        var log = new ProblemLog(knowledge.ContentDirectory);
        var officialSites = LinkCheck.OfficialSites(knowledge);
        var glossary = Glossary.Read(Path.Combine(knowledge.ContentDirectory, "glossary.csv"), log);
        foreach (var topic in knowledge.Topics)
        {
            ParityCheck.Run(topic, log);
            foreach (var language in LanguageCodes.All)
            {
                var text = topic.Text(language);
                ProseCheck.Run(text, knowledge.Facts, language, log);
                LinkCheck.Run(text, officialSites, log);
                ReadingCheck.Run(text, knowledge.Facts, language, log);
            }

            TermCheck.Run(topic, glossary, log);
            ReferenceCheck.Run(topic, knowledge, log);
        }

        DefinitionCheck.Run(knowledge, glossary, log);
        LengthCheck.Run(knowledge, log);
        DeadReferenceCheck.Run(knowledge, log);
        ExampleCheck.Run(knowledge, log);
        foreach (var institution in knowledge.Institutions)
        {
            InstitutionCheck.Run(institution, knowledge, officialSites, log);
            SampleCheck.Run(institution, log);
        }

        return log.Sorted();
    }
}
