namespace StudentHealth.Knowledge;

/// <summary>
/// What a short message means behind an answer: "how much is it?", "y si no tengo?", "where?". It is scored together with the
/// thing that the last topic is about, and only topics close to that one count: the topic itself, those related to it, its area.
/// </summary>
internal sealed class FollowUps
{
    /// <summary>A follow-up is short; behind "and" it may be longer ("et si je l'ai pas encore reçue ?": an elision counts as a word).</summary>
    private const int MostWords = 7;
    private const int MostWordsBehindJoint = 12;

    /// <summary>"where?", "et après ?": too short to say much of themselves.</summary>
    private const int BareWords = 2;

    /// <summary>What is understood alone and has more words is a question of its own.</summary>
    private const int MostWordsBent = 4;

    /// <summary>What is understood alone at this sureness is a question of its own.</summary>
    private const double SureAlone = 0.98;

    /// <summary>How much likelier the last topic's neighbour must be than what the message means alone.</summary>
    private const float LeadOverAlone = 0.3f;

    /// <summary>How much likelier than the others an offered topic must be to be taken for the one that is meant.</summary>
    private const float LeadAmongOffered = 0.25f;

    /// <summary>How much likelier the last topic's neighbour must be than that the message is none of ours.</summary>
    private const float LeadOverNone = 0;

    /// <summary>The same of a bare message, whose words are none of ours by themselves.</summary>
    private const float BareLeadOverNone = -0.5f;

    /// <summary>What the words say without the thing counts less than with it; measured, as the leads are.</summary>
    private const float ShareAlone = 0.6f;

    private const float LeastKnown = 0.5f;

    private const string Safety = "safety";

    private readonly IReadOnlyList<Topic> _topics;
    private readonly MessageReader _reader;
    private readonly IReadOnlyList<int> _all;
    private readonly IReadOnlyList<int>[] _near;
    private readonly string[,] _things;

    public FollowUps(IReadOnlyList<Topic> topics, MessageReader reader)
    {
        (_topics, _reader) = (topics, reader);
        _all = [.. Enumerable.Range(0, topics.Count)];
        _near = [.. topics.Select(Near)];
        _things = new string[topics.Count, LanguageCodes.All.Count];
        var words = new MessageWords();
        for (var topic = 0; topic < topics.Count; topic++)
        {
            foreach (var language in LanguageCodes.All)
                _things[topic, (int)language] = FindThing(topics[topic], language, words);
        }
    }

    /// <summary>The topic that the message means behind the last one; null where it stands for itself or means nothing there.</summary>
    /// <param name="scorer">Its words are read anew.</param>
    /// <param name="text">The message.</param>
    /// <param name="alone">What the message means alone.</param>
    /// <param name="last">The topic that was answered.</param>
    public TopicId? Find(MessageScorer scorer, string text, Understanding alone, TopicId last)
    {
        var topic = IndexOf(last);
        if (topic < 0 || last.Area == Safety || (alone.Kind == UnderstandingKind.Answered && StandsAlone(alone, topic)))
            return null;
        var language = alone.Language.Language;
        scorer.Read(text, language);
        if (!IsShort(scorer.Words) || scorer.Score(0, scorer.Words.Count - 1).Summary.Known < LeastKnown)
            return null;
        var isAnswered = alone.Kind == UnderstandingKind.Answered;
        if (isAnswered && scorer.Words.Count > MostWordsBent)
            return null;
        var least = scorer.Scores[^1] + (IsBare(scorer.Words) ? BareLeadOverNone : LeadOverNone);
        Span<float> scores = stackalloc float[scorer.Scores.Length - 1];
        scorer.Scores[..^1].CopyTo(scores);

        scorer.Read($"{text} {_things[topic, (int)language]}", language);
        scorer.Score(0, scorer.Words.Count - 1);
        for (var i = 0; i < scores.Length; i++)
            scores[i] = ((ShareAlone * scores[i]) + scorer.Scores[i]) / (1 + ShareAlone);

        var best = FindBest(scores, _near[topic]);
        if (scores[best] < least)
            return null;
        if (!isAnswered)
            return _topics[best].Id;
        return FindBest(scores, _all) == best && scores[best] - scores[IndexOf(alone.Topics[0])] >= LeadOverAlone ? _topics[best].Id : null;
    }

    /// <summary>Which of the topics on the screen a message means that alone means none surely; null where it is not plain.</summary>
    public TopicId? Choose(MessageScorer scorer, string text, Language language, IReadOnlyList<TopicId> offered)
    {
        scorer.Read(text, language);
        if (scorer.Words.Count is 0 or > MostWordsBehindJoint || scorer.Score(0, scorer.Words.Count - 1).Summary.Known < LeastKnown)
            return null;
        var (best, second) = (-1, float.NegativeInfinity);
        foreach (var topic in offered.Select(IndexOf).Where(topic => topic >= 0))
        {
            var score = scorer.Scores[topic];
            if (best < 0 || score > scorer.Scores[best])
                (best, second) = (topic, best < 0 ? second : scorer.Scores[best]);
            else
                second = Math.Max(second, score);
        }

        return best >= 0 && scorer.Scores[best] > scorer.Scores[^1] && scorer.Scores[best] - second >= LeadAmongOffered ? _topics[best].Id : null;
    }

    private static int FindBest(ReadOnlySpan<float> scores, IReadOnlyList<int> topics)
    {
        var best = topics[0];
        foreach (var topic in topics)
        {
            if (scores[topic] > scores[best])
                best = topic;
        }

        return best;
    }

    private bool StandsAlone(Understanding alone, int last) =>
        alone.Topics.Count > 1 || alone.Sureness >= SureAlone || alone.Topics[0].Area == Safety || _near[last].Contains(IndexOf(alone.Topics[0]));

    private bool IsBare(MessageWords words)
    {
        Span<int> concepts = stackalloc int[BareWords];
        return words.Count <= BareWords && (_reader.Joints.LengthAt(words, 0) > 0 || _reader.Concepts.Find(words, 0, words.Count - 1, concepts) > 0);
    }

    private bool IsShort(MessageWords words)
    {
        var most = words.Count > 0 && _reader.Joints.LengthAt(words, 0) > 0 ? MostWordsBehindJoint : MostWords;
        return words.Count > 0 && words.Count <= most && !_reader.Concepts.TryFindThing(words, 0, words.Count - 1, out _, out _);
    }

    private int[] Near(Topic topic) =>
        [.. Enumerable.Range(0, _topics.Count).Where(other => _topics[other].Id == topic.Id || _topics[other].Id.Area == topic.Id.Area || topic.Related.Contains(_topics[other].Id))];

    // The name that students give it most, not the title's: "CSS : le prix" would draw every question to the price.
    private string FindThing(Topic topic, Language language, MessageWords words)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var example in topic.Examples(language))
        {
            _reader.Read(example, language, words);
            if (!_reader.Concepts.TryFindThing(words, 0, words.Count - 1, out var at, out var length))
                continue;
            var name = words.Span(at, at + length - 1).ToString();
            named[name] = named.GetValueOrDefault(name) + 1;
        }

        return named.Count == 0 ? "" : named.MaxBy(pair => pair.Value).Key;
    }

    private int IndexOf(TopicId id)
    {
        for (var i = 0; i < _topics.Count; i++)
        {
            if (_topics[i].Id == id)
                return i;
        }

        return -1;
    }
}
