namespace StudentHealth.Knowledge;

/// <summary>What an institution adds: the same in each language, without figures, short, and nothing that the answer says already.</summary>
internal static class InstitutionCheck
{
    private const int LongestAddition = 400;

    public static void Run(Institution institution, KnowledgeBase knowledge, IReadOnlySet<string> officialSites, ProblemLog log)
    {
        // Its own pages are what it links to.
        var sites = officialSites.Append(LinkCheck.Site(institution.Page!.Url)).ToHashSet(StringComparer.Ordinal);
        foreach (var local in institution.Events)
        {
            foreach (var language in LanguageCodes.All)
            {
                ProseCheck.RunWords(local.What.In(language), institution.File, local.Line, log);
                if (local.For is { } whom)
                    ProseCheck.RunWords(whom.In(language), institution.File, local.Line, log);
            }
        }

        foreach (var addition in institution.Additions.Values)
        {
            var french = addition.In(Language.French);
            foreach (var language in LanguageCodes.All)
            {
                var text = addition.In(language);
                var name = $"{language.Code()} of {addition.Topic}";
                ProseCheck.RunAddition(name, text, institution.File, LongestAddition, knowledge.Facts, language, log);
                LinkCheck.Run(text.Lines, institution.File, text.FirstLine, sites, log);
                if (language != Language.French)
                    ParityCheck.Compare(name, french.Text, text.Text, institution.File, "fr", log);
                CheckCopies(name, text, knowledge.FindTopic(addition.Topic)!.Text(language), institution.File, log);
            }
        }
    }

    /// <summary>A sentence of the national answer would be said twice, and go stale here.</summary>
    private static void CheckCopies(string name, AdditionText text, TopicText topic, string file, ProblemLog log)
    {
        var said = topic.Parts.SelectMany(part => part.Text.Sentences).Select(Words).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in text.Text.Sentences.Where(sentence => said.Contains(Words(sentence))))
            log.Error(file, sentence.Line, $"{name} says again what the answer says: write only what is different here");
    }

    private static string Words(Sentence sentence) =>
        WordFolder.Words(string.Concat(sentence.Pieces.Select(piece => piece.Words ?? $" {piece.Fact.Id} ")));
}
