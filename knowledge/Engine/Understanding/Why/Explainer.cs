namespace StudentHealth.Knowledge;

/// <summary>Tells why a decision was taken, by scoring the same words once more with the name of each feature.</summary>
/// <param name="scorer">With the message's words in it.</param>
internal sealed class Explainer(KnowledgeBase knowledge, TopicModel model, TwoQuestions two, MessageScorer scorer)
{
    private const int MostExamples = 3;

    private readonly MessageWords _words = scorer.Words;
    private readonly FeatureReader _reader = new(model, knowledge.Reader.Concepts);

    private int None => knowledge.Topics.Count;

    public Explanation Explain(string text, in Decision decision, Understanding understanding)
    {
        var language = understanding.Language.Language;
        var explanation = new Explanation
        {
            Understanding = understanding,
            By = decision.By,
            Sureness = decision.Sureness,
            WithoutSafety = decision.WithoutSafety,
            Part = decision.Part is { } part ? new MessagePart(_words.Span(part.FirstWord, part.LastWord).ToString(), knowledge.Topics[part.Topic].Id, part.Sureness) : null,
            SureOfThree = decision.SureOfThree,
            Corrections = Corrections.Find(text, _words, knowledge.Reader.SpellingsOf(language), model.LexiconOf(language)),
            UnknownWords = _words.Count == 0 ? [] : _reader.Read(_words, 0, _words.Count - 1).UnknownWords,
            Topics = Topics(decision, understanding),
        };
        return decision.Two is { } pair ? WithCut(explanation, pair) : explanation;
    }

    private Explanation WithCut(Explanation explanation, TwoTopics pair)
    {
        var language = explanation.Understanding.Language.Language;
        var end = _words.Count;
        var said = CutModel.NamesAt(_words, pair.LeftEnd, pair.RightStart)
            .Select(name => (Name: name, Weight: knowledge.Cuts.WeightOf(name)))
            .Where(words => words.Weight != 0)
            .OrderByDescending(words => Math.Abs(words.Weight))
            .ToList();
        two.AddNamed(_words, pair.LeftEnd, pair.RightStart);
        var last = _words.Count - 1;
        var cut = new MessageCut(_words.Span(0, pair.LeftEnd).ToString(), _words.Span(pair.RightStart, last).ToString(), pair.Sureness, said);
        IReadOnlyList<ExplainedTopic> topics = explanation.By == DecidedBy.TwoQuestions
            ? [Topic(pair.First, 0, pair.LeftEnd, language), Topic(pair.Second, pair.RightStart, last, language)]
            : explanation.Topics;
        _words.RemoveFrom(end);
        return explanation with { Cut = cut, Topics = topics };
    }

    private IReadOnlyList<ExplainedTopic> Topics(Decision decision, Understanding understanding)
    {
        var whole = decision.Whole;
        var (first, last) = decision is { By: DecidedBy.Part, Part: { } part } ? (part.FirstWord, part.LastWord) : (0, _words.Count - 1);
        int[] topics = decision.By switch
        {
            DecidedBy.Whole => [whole.First, whole.Second],
            DecidedBy.Part => [decision.Part!.Value.Topic, decision.Part.Value.Topic == whole.First ? whole.Second : whole.First],
            DecidedBy.Choice => [.. understanding.Topics.Select(NumberOf)],
            DecidedBy.Doubt => [whole.First, None],
            _ => [],
        };
        // A knowledge base of one topic has no second, nor has one of which only the safety topics are left.
        return [.. topics.Where(topic => topic >= 0 && !float.IsInfinity(scorer.Scores[topic])).Select(topic => Topic(topic, first, last, understanding.Language.Language))];
    }

    private int NumberOf(TopicId id) => Enumerable.Range(0, None).First(topic => knowledge.Topics[topic].Id == id);

    private ExplainedTopic Topic(int topic, int first, int last, Language language)
    {
        var read = _reader.Read(_words, first, last);
        scorer.Score(first, last);
        var clues = read.Known
            .Select(feature => new Clue(feature.Name.Kind, feature.Name.Text, feature.Name.Word, (double)feature.Value * model.WeightOf(feature.Number, topic)))
            .Where(clue => clue.Weight != 0)
            .OrderByDescending(clue => Math.Abs(clue.Weight))
            .ToList();
        return new ExplainedTopic
        {
            Topic = topic == None ? null : knowledge.Topics[topic].Id,
            Words = _words.Span(first, last).ToString(),
            Score = scorer.Scores[topic],
            Start = model.BiasOf(topic),
            Clues = clues,
            Examples = Examples(read, topic == None ? knowledge.OutOfScope(language) : knowledge.Topics[topic].ExampleQuestions(language), language),
        };
    }

    private List<LikeExample> Examples(ReadWords read, IReadOnlyList<ExampleQuestion> examples, Language language)
    {
        var words = new MessageWords();
        var found = new List<LikeExample>();
        foreach (var example in examples)
        {
            model.Read(example.Text, language, words);
            if (words.Count > 0 && read.Likeness(_reader.Read(words, 0, words.Count - 1)) is var likeness and > 0)
                found.Add(new LikeExample(example.Text, example.File, example.Line, likeness));
        }

        return [.. found.OrderByDescending(example => example.Likeness).Take(MostExamples)];
    }
}
