namespace StudentHealth.Knowledge;

/// <summary>
/// Finds medical emergencies and distress in a message, before anything else is understood: by phrases that are certain, and by
/// a model of what such messages are like. The message's language does not matter. Time is linear in its length; safe to use
/// from many threads.
/// </summary>
public sealed class SafetyGate
{
    private readonly SafetyPhraseFinder _phrases;
    private readonly SafetyModel? _model;

    private SafetyGate(SafetyPhraseFinder phrases, SafetyModel? model) => (_phrases, _model) = (phrases, model);

    /// <summary>Reads the phrases and learns from the examples of the safety topics, and from all others what is ordinary.</summary>
    /// <exception cref="KnowledgeException">A file of knowledge/safety is missing or broken.</exception>
    public static SafetyGate Build(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        var phrases = SafetyPhraseFinder.Load(knowledge.ContentDirectory);
        var messages = SafetyExamples.Read(knowledge);
        // Content without safety topics has nothing to answer an alarm with, nor anything to learn it from.
        var model = messages.Exists(message => message.Class != SafetyExamples.Ordinary)
            ? SafetyModel.Train(messages, knowledge.Reader, SafetyThreshold.Load(knowledge.ContentDirectory))
            : null;
        return new SafetyGate(phrases, model);
    }

    public SafetyVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = _phrases.Find(text);
        return found.Phrase?.Section switch
        {
            SafetySection.Emergency => SafetyVerdict.Emergency,
            SafetySection.Distress => SafetyVerdict.Distress,
            _ => _model?.Check(text, found.IsCalm) ?? SafetyVerdict.None,
        };
    }

    /// <summary>Whether a message that raises no alarm may still be a call for help, for whoever else reads it: it is like one, if not surely.</summary>
    public bool MayAlarm(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _model is null || _model.MayAlarm(text) || _phrases.Find(text).Phrase is not null;
    }

    /// <summary>The phrase of knowledge/safety that raises the alarm, or the topic whose examples the message is like, for a curator who asks why; null where nothing does.</summary>
    public string? Explain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return _phrases.Find(text).Phrase?.Text ?? Check(text) switch
        {
            SafetyVerdict.Emergency => "like the examples of safety.emergency",
            SafetyVerdict.Distress => "like the examples of safety.distress",
            _ => null,
        };
    }
}
