namespace StudentHealth.Knowledge;

/// <summary>
/// Finds medical emergencies and distress in a message, before anything else is understood: by phrases that are certain, and by
/// a model of what such messages are like. The message's language does not matter. Time is linear in its length; safe to use
/// from many threads.
/// </summary>
public sealed class SafetyGate
{
    /// <summary>So far below the alarm a message may still be a call for help.</summary>
    private const float Doubt = 0.3f;

    private readonly SafetyPhraseFinder _phrases;
    private readonly SafetyModel? _model;
    private readonly SafetyWeights _weights;

    private SafetyGate(SafetyPhraseFinder phrases, SafetyModel? model, SafetyWeights weights) => (_phrases, _model, _weights) = (phrases, model, weights);

    /// <summary>Reads the phrases and learns from the examples of the safety topics, and from all others what is ordinary.</summary>
    /// <exception cref="KnowledgeException">A file of knowledge/safety is missing or broken.</exception>
    public static SafetyGate Build(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var phrases = SafetyPhraseFinder.Load(knowledge.ContentDirectory);
        var messages = SafetyExamples.Read(knowledge);
        // Content without safety topics has nothing to answer an alarm with, nor anything to learn it from.
        return messages.Exists(message => message.Class != SafetyExamples.Ordinary)
            ? new SafetyGate(phrases, SafetyModel.Train(messages, knowledge.Reader), SafetyWeights.Load(knowledge.ContentDirectory))
            : new SafetyGate(phrases, null, default);
    }

    public SafetyVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (found, score) = Read(text);
        if (!_weights.IsAlarm(found, score.Gravest))
            return SafetyVerdict.None;
        if (found.Phrase is { } phrase)
            return phrase.Section == SafetySection.Emergency ? SafetyVerdict.Emergency : SafetyVerdict.Distress;
        return score.Emergency >= score.Distress ? SafetyVerdict.Emergency : SafetyVerdict.Distress;
    }

    /// <summary>Whether a message that raises no alarm may still be a call for help, for whoever else reads it: it is like one, if not surely.</summary>
    public bool MayAlarm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (found, score) = Read(text);
        return _model is null || _weights.IsAlarm(found, score.Gravest) || _weights.Sum(score.Gravest, found.IsWeak, found.IsCalm) >= _weights.Alarm - Doubt;
    }

    /// <summary>The phrase of knowledge/safety that raises the alarm, or the topic whose examples the message is like, for a curator who asks why; null where nothing does.</summary>
    public string? Explain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Check(text) switch
        {
            SafetyVerdict.None => null,
            var verdict => _phrases.Find(text).Phrase?.Text ?? $"like the examples of safety.{(verdict == SafetyVerdict.Emergency ? "emergency" : "distress")}",
        };
    }

    // A certain phrase needs no model's opinion.
    private (SafetyFinding Found, SafetyScore Score) Read(string text)
    {
        var found = _phrases.Find(text);
        return (found, found.IsCertain || _model is null ? SafetyScore.Nothing : _model.Score(text));
    }
}
