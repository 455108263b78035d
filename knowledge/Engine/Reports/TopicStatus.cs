namespace StudentHealth.Knowledge;

/// <summary>A topic and how its answers are written.</summary>
/// <param name="Texts">In the order of <see cref="LanguageCodes.All"/>.</param>
public sealed record TopicStatus(Topic Topic, IReadOnlyList<TextStatus> Texts)
{
    internal static TopicStatus Of(Topic topic, KnowledgeBase knowledge) =>
        new(topic, [.. LanguageCodes.All.Select(language => TextStatus.Of(topic, language, knowledge.Facts))]);
}

/// <summary>What a topic says in one language.</summary>
/// <param name="Length">Of the answer, without variants and what is told on request; characters that a student sees.</param>
/// <param name="Longest">Of the answer and its variants.</param>
/// <param name="Reading">Of all its parts together.</param>
/// <param name="Examples">How many example questions.</param>
public sealed record TextStatus(Language Language, string Title, int Length, int Longest, Readability Reading, int Examples)
{
    internal static TextStatus Of(Topic topic, Language language, FactBook facts)
    {
        var text = topic.Text(language);
        var lengths = text.Parts.Where(part => part.Name != TopicText.MoreName).Select(part => VisibleText.Length(part.Text, facts, language)).ToList();
        var sentences = text.Parts.SelectMany(part => part.Text.Sentences).Select(sentence => VisibleText.Of(sentence, facts, language));
        return new TextStatus(language, text.Title, lengths[0], lengths.Max(), Readability.Of(sentences, language), topic.Examples(language).Count());
    }
}
