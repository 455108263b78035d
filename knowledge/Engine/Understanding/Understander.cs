using System.Collections.Concurrent;

namespace StudentHealth.Knowledge;

/// <summary>Finds the topics that a message asks about. Built once; safe to use from many threads.</summary>
public sealed class Understander
{
    private const int MostCandidates = 5;
    private const int MostOffered = 3;

    /// <summary>A third choice that is much less likely than the first only takes time to read.</summary>
    private const double LeastShareOffered = 0.15;

    private const float Sharpness = 3f;

    private const string Safety = "safety";

    private readonly LanguageDetector _languages;
    private readonly IReadOnlyList<Topic> _topics;
    private readonly MessageReader _reader;
    private readonly TopicModel _model;
    private readonly TopicFinder _finder;
    private readonly TwoQuestions _two;
    private readonly Calibration _calibration;
    private readonly FollowUps _followUps;
    private readonly HashSet<int> _safety;
    private readonly Func<string, bool> _mayAlarm;
    private readonly ConcurrentBag<MessageScorer> _scorers = [];

    private Understander(KnowledgeBase knowledge, LanguageDetector languages, TopicModel model, Func<string, bool> mayAlarm)
    {
        _languages = languages;
        _topics = knowledge.Topics;
        _reader = knowledge.Reader;
        _model = model;
        _calibration = knowledge.Calibration;
        var chat = Chat(knowledge);
        _finder = new TopicFinder(_calibration, chat);
        _two = new TwoQuestions(_reader, knowledge.Cuts, _topics.Count, NoSecond(knowledge));
        _followUps = new FollowUps(_topics, _reader);
        _safety = Numbers(knowledge, topic => topic.Area == Safety);
        _mayAlarm = mayAlarm;
    }

    /// <summary>A greeting, thanks or "I speak no French" beside a question is not what the message asks.</summary>
    private static IReadOnlySet<int> Chat(KnowledgeBase knowledge) =>
        Numbers(knowledge, topic => topic is { Value: "service.help" or "service.language" } or { Area: Safety });

    /// <summary>A greeting or thanks is no second question; and an emergency is found in the whole message, not in a part that sounds like one.</summary>
    internal static IReadOnlySet<int> NoSecond(KnowledgeBase knowledge) =>
        Numbers(knowledge, topic => topic is { Value: "service.help" } or { Area: Safety });

    private static HashSet<int> Numbers(KnowledgeBase knowledge, Func<TopicId, bool> which) =>
        [.. Enumerable.Range(0, knowledge.Topics.Count).Where(topic => which(knowledge.Topics[topic].Id))];

    /// <summary>Trains on the example questions.</summary>
    /// <param name="knowledge">The topics and their examples.</param>
    /// <param name="languages">Tells a message's language.</param>
    /// <param name="mayAlarm">Whether a message may be a call for help (<see cref="SafetyGate.MayAlarm"/>): where not, it is no safety topic's either.</param>
    public static Understander Build(KnowledgeBase knowledge, LanguageDetector languages, Func<string, bool> mayAlarm)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var set = TrainingSet.From(knowledge);
        return new Understander(knowledge, languages, TopicModel.Train(set.Messages, set.None + 1, knowledge.Reader, new TopicModelOptions()), mayAlarm);
    }

    /// <param name="text">The message; what is longer than any question is not read to its end.</param>
    /// <param name="current">The conversation's language, kept where the message does not tell its own.</param>
    public Understanding Understand(string text, Language current)
    {
        ArgumentNullException.ThrowIfNull(text);
        var language = _languages.Detect(text, current);
        if (language.IsOther)
            return Unknown(language, 0, []);
        if (!_scorers.TryTake(out var scorer))
            scorer = new MessageScorer(_model, _topics.Count);
        scorer.Read(text, language.Language);
        var understanding = Say(Decide(scorer, text, language.Language), language);
        _scorers.Add(scorer);
        return understanding;
    }

    /// <summary>Understands a message and tells why it is understood so. For curators: it is slow, and reads examples again.</summary>
    /// <param name="text">The message.</param>
    /// <param name="current">The conversation's language.</param>
    /// <param name="knowledge">What it was built from.</param>
    public Explanation Explain(string text, Language current, KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(knowledge);
        var language = _languages.Detect(text, current);
        var scorer = new MessageScorer(_model, _topics.Count);
        if (!language.IsOther)
            scorer.Read(text, language.Language);
        var decision = language.IsOther ? new Decision(DecidedBy.OtherLanguage) : Decide(scorer, text, language.Language);
        return new Explainer(knowledge, _model, _two, scorer).Explain(text, decision, Say(decision, language));
    }

    /// <summary>Understands a message behind an answer: what is not sure alone may go on with it ("how much is it?").</summary>
    /// <param name="text">The message.</param>
    /// <param name="current">The conversation's language.</param>
    /// <param name="last">The topic that was answered.</param>
    public Understanding UnderstandAfter(string text, Language current, TopicId last)
    {
        var alone = Understand(text, current);
        return !alone.Language.IsOther && WithScorer(scorer => _followUps.Find(scorer, text, alone, last)) is { } meant
            ? alone with { Kind = UnderstandingKind.Answered, Topics = [meant], IsFollowUp = true }
            : alone;
    }

    /// <summary>Which of the topics that were offered a short message means; null where it does not say.</summary>
    public TopicId? Choose(string text, Language language, IReadOnlyList<TopicId> offered) =>
        WithScorer(scorer => _followUps.Choose(scorer, text, language, offered));

    private TopicId? WithScorer(Func<MessageScorer, TopicId?> find)
    {
        if (!_scorers.TryTake(out var scorer))
            scorer = new MessageScorer(_model, _topics.Count);
        var found = find(scorer);
        _scorers.Add(scorer);
        return found;
    }

    private Decision Decide(MessageScorer scorer, string text, Language language)
    {
        if (scorer.Words.Count == 0)
            return new Decision(DecidedBy.NoWords);
        var whole = scorer.Score(0, scorer.Words.Count - 1);
        var withoutSafety = (_safety.Contains(whole.First) || _safety.Contains(whole.Second) || _safety.Contains(whole.Third)) && !_mayAlarm(text);
        if (withoutSafety)
        {
            scorer.Mute(_safety);
            whole = scorer.Score(0, scorer.Words.Count - 1);
        }

        if (whole.Summary.Known == 0)
            return new Decision(DecidedBy.NothingKnown);
        Span<float> scores = stackalloc float[scorer.Scores.Length];
        scorer.Scores.CopyTo(scores);
        var decision = new Decision(DecidedBy.Doubt) { Whole = whole, Sureness = _finder.Sureness(whole, language), Candidates = Candidates(scores), WithoutSafety = withoutSafety };

        if (_two.Find(scorer, scores) is { } two)
            decision = decision with { Two = two };
        if (decision.Two?.Sureness >= Decision.TwoFrom)
            return decision with { By = DecidedBy.TwoQuestions };
        if (decision.Sureness >= TopicFinder.SureEnough)
            return decision with { By = DecidedBy.Whole };
        if (_finder.FindInPart(scorer, whole, language) is { } part)
            decision = decision with { Part = part };
        if (decision.Part?.Sureness >= TopicFinder.SureEnough)
            return decision with { By = DecidedBy.Part };
        decision = decision with { SureOfThree = _calibration.Among(whole.Summary, language) };
        return decision.SureOfThree >= Decision.OfferFrom ? decision with { By = DecidedBy.Choice } : decision;
    }

    private Understanding Say(in Decision decision, LanguageGuess language) => decision.By switch
    {
        DecidedBy.TwoQuestions => Answered([decision.Two!.Value.First, decision.Two.Value.Second], decision.Two.Value.Sureness, language, decision.Candidates),
        DecidedBy.Whole => Answered([decision.Whole.First], decision.Sureness, language, decision.Candidates),
        DecidedBy.Part => Answered([decision.Part!.Value.Topic], decision.Part.Value.Sureness, language, decision.Candidates),
        DecidedBy.Choice => Unsure(decision.Sureness, language, decision.Candidates),
        _ => Unknown(language, decision.Sureness, decision.Candidates),
    };

    private Understanding Answered(ReadOnlySpan<int> topics, double sureness, LanguageGuess language, IReadOnlyList<Candidate> candidates)
    {
        var ids = new TopicId[topics.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = _topics[topics[i]].Id;
        return New(UnderstandingKind.Answered, ids, language, sureness, candidates);
    }

    private static Understanding Unsure(double sureness, LanguageGuess language, IReadOnlyList<Candidate> candidates)
    {
        var offered = new List<TopicId>(MostOffered);
        foreach (var candidate in candidates)
        {
            if (offered.Count < 2 || (offered.Count < MostOffered && candidate.Share >= LeastShareOffered * candidates[0].Share))
                offered.Add(candidate.Topic);
        }

        return New(offered.Count < 2 ? UnderstandingKind.Unknown : UnderstandingKind.Unsure, offered.Count < 2 ? [] : offered, language, sureness, candidates);
    }

    private static Understanding Unknown(LanguageGuess language, double sureness, IReadOnlyList<Candidate> candidates) =>
        New(UnderstandingKind.Unknown, [], language, sureness, candidates);

    private static Understanding New(UnderstandingKind kind, IReadOnlyList<TopicId> topics, LanguageGuess language, double sureness, IReadOnlyList<Candidate> candidates) => new()
    {
        Kind = kind,
        Topics = topics,
        Language = language,
        Sureness = sureness,
        Candidates = candidates,
    };

    private Candidate[] Candidates(ReadOnlySpan<float> scores)
    {
        var all = 0d;
        foreach (var score in scores)
            all += Math.Exp(Sharpness * score);
        var candidates = new Candidate[Math.Min(MostCandidates, _topics.Count)];
        Span<bool> taken = stackalloc bool[_topics.Count];
        for (var i = 0; i < candidates.Length; i++)
        {
            var best = -1;
            for (var topic = 0; topic < taken.Length; topic++)
            {
                if (!taken[topic] && (best < 0 || scores[topic] > scores[best]))
                    best = topic;
            }

            taken[best] = true;
            candidates[i] = new Candidate(_topics[best].Id, scores[best], Math.Exp(Sharpness * scores[best]) / all);
        }

        return candidates;
    }
}
