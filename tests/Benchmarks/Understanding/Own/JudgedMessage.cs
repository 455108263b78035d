using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

internal enum Verdict
{
    Right,

    /// <summary>The topic that is meant is among the choices.</summary>
    Offered,

    /// <summary>Choices that are all wrong.</summary>
    OfferedOthers,

    /// <summary>An answer to another question.</summary>
    Wrong,

    /// <summary>"I do not know", although a topic is ours.</summary>
    Unknown,
}

/// <summary>A message, what was understood, and what the safety gate said.</summary>
/// <param name="Elsewhere">The language that was told where the conversation began in another one.</param>
internal sealed record JudgedMessage(DevelopmentMessage Message, Knowledge.Understanding Understood, bool GateRaised, Language Elsewhere)
{
    public bool IsAlarmed => GateRaised || (Understood.Kind == UnderstandingKind.Answered && Understood.Topics.Any(topic => DevelopmentMessage.IsSafety(topic.Value)));

    public Verdict Verdict { get; } = Judge(Message, Understood);

    /// <summary>The surest topic, or the two that were answered, are what is meant: what the sureness is a probability of.</summary>
    public bool IsBestRight => Understood.Kind == UnderstandingKind.Answered || Message.Expected.Length == 0
        ? Message.Expected.Length > 0 && Verdict == Verdict.Right
        : Understood.Candidates.Count > 0 && Message.Expected[0].Contains(Understood.Candidates[0].Topic.Value);

    public static IReadOnlyList<JudgedMessage> Judge(IReadOnlyList<DevelopmentMessage> messages, Understander understander, SafetyGate gate) =>
        [.. messages.Select(message => new JudgedMessage(
            message,
            understander.Understand(message.Text, message.Language),
            gate.Check(message.Text) != SafetyVerdict.None,
            understander.Understand(message.Text, message.Language == Language.French ? Language.English : Language.French).Language.Language))];

    private static Verdict Judge(DevelopmentMessage message, Knowledge.Understanding understood)
    {
        var topics = understood.Topics.Select(topic => topic.Value).ToList();
        if (message.Expected.Length == 0)
        {
            return understood.Kind switch
            {
                UnderstandingKind.Unknown => Verdict.Right,
                UnderstandingKind.Unsure => Verdict.OfferedOthers,
                _ => Verdict.Wrong,
            };
        }

        return understood.Kind switch
        {
            UnderstandingKind.Answered when topics.Count == message.Expected.Length && topics.Zip(message.Expected).All(pair => pair.Second.Contains(pair.First)) => Verdict.Right,
            UnderstandingKind.Answered => Verdict.Wrong,
            UnderstandingKind.Unsure when message.Expected[0].Any(topics.Contains) => Verdict.Offered,
            UnderstandingKind.Unsure => Verdict.OfferedOthers,
            _ => Verdict.Unknown,
        };
    }
}
