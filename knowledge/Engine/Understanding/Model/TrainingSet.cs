namespace StudentHealth.Knowledge;

/// <summary>A message that asks two things, and the numbers of their classes.</summary>
internal sealed record TrainingPair(string Text, Language Language, int First, int Second, int Fold);

/// <summary>
/// What the topic model learns from: the example questions, the titles, what each part of an answer says, and the messages
/// that are not ours.
/// </summary>
internal sealed record TrainingSet(IReadOnlyList<TrainingMessage> Messages, int None)
{
    /// <summary>Messages that ask two things: no topic's examples, they show what such messages are like.</summary>
    public IReadOnlyList<TrainingPair> Pairs { get; init; } = [];

    public static TrainingSet From(KnowledgeBase knowledge)
    {
        var messages = new List<TrainingMessage>();
        var none = knowledge.Topics.Count;
        foreach (var language in LanguageCodes.All)
        {
            for (var topic = 0; topic < none; topic++)
                messages.AddRange(Of(knowledge.Topics[topic], language, topic));
            foreach (var (message, index, all) in Numbered(knowledge.OutOfScope(language)))
                messages.Add(new TrainingMessage(message.Text, language, none, Fold(index, all)));
        }

        var numbers = Enumerable.Range(0, none).ToDictionary(topic => knowledge.Topics[topic].Id);
        return new TrainingSet(messages, none)
        {
            Pairs = [.. knowledge.TwoQuestions.Select((pair, index) => new TrainingPair(pair.Text, pair.Language, numbers[pair.First], numbers[pair.Second], index % CrossValidation.Folds))],
        };
    }

    private static IEnumerable<TrainingMessage> Of(Topic topic, Language language, int number)
    {
        foreach (var (example, index, all) in Numbered(topic.ExampleQuestions(language)))
            yield return new TrainingMessage(example.Text, language, number, Fold(index, all));

        var text = topic.Text(language);
        yield return new TrainingMessage(text.Title, language, number, Fold: null);
        foreach (var (_, part) in text.Parts)
            yield return new TrainingMessage(string.Join(' ', part.Sentences.SelectMany(sentence => sentence.Pieces).Select(piece => piece.Words)), language, number, Fold: null);
    }

    // The languages of a topic often have the same questions in the same order: they are held out together, or the model
    // would have seen the translation of what it is tested on.
    private static int Fold(int index, int all) => index * CrossValidation.Folds / all;

    private static IEnumerable<(ExampleQuestion Example, int Index, int All)> Numbered(IReadOnlyList<ExampleQuestion> examples) =>
        examples.Select((example, index) => (example, index, examples.Count));
}
