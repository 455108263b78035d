namespace StudentHealth.Knowledge;

/// <summary>A sentence that is left out of an answer, because a fact in it does not hold.</summary>
/// <param name="Part">`the answer`, `## variant` or `## more`.</param>
/// <param name="Text">As it would be said.</param>
/// <param name="Facts">Ids of the facts that do not hold.</param>
public sealed record WithheldSentence(TopicId Topic, Language Language, string Part, string Text, IReadOnlyList<string> Facts, ContentPlace Place)
{
    internal static IEnumerable<WithheldSentence> In(Topic topic, KnowledgeBase knowledge, DateOnly today)
    {
        foreach (var language in LanguageCodes.All)
        {
            var text = topic.Text(language);
            var file = Path.GetRelativePath(knowledge.ContentDirectory, text.File).Replace('\\', '/');
            foreach (var (name, part) in text.Parts)
            {
                foreach (var sentence in part.Sentences)
                {
                    var ended = sentence.EndedFacts(knowledge.Facts, today).Distinct().ToList();
                    if (ended.Count > 0)
                        yield return new WithheldSentence(topic.Id, language, name, VisibleText.Of(sentence, knowledge.Facts, language), ended, new ContentPlace(file, sentence.Line));
                }
            }
        }
    }
}
