using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <summary>How the service reads a question, outside any dialog.</summary>
/// <param name="Alarm">What raises the alarm: a phrase of knowledge/safety, or the examples that it is like; null where nothing does.</param>
internal sealed record Reading(LanguageGuess Language, SafetyVerdict Safety, string? Alarm, Explanation Why)
{
    private static readonly TopicId Emergency = new("safety.emergency");
    private static readonly TopicId Distress = new("safety.distress");

    public static Reading Of(Question question, KnowledgeBase knowledge)
    {
        var safety = SafetyGate.Build(knowledge);
        var languages = LanguageDetector.Build(knowledge);
        return new Reading(
            languages.Detect(question.Text, question.Current),
            safety.Check(question.Text),
            safety.Explain(question.Text),
            Understander.Build(knowledge, languages, safety.MayAlarm).Explain(question.Text, question.Current, knowledge));
    }

    public Understanding Understanding => Why.Understanding;

    /// <summary>The topics whose answers a student reads; none where the bot asks back or does not know.</summary>
    public IReadOnlyList<TopicId> Answered => Safety switch
    {
        SafetyVerdict.Emergency => [Emergency],
        SafetyVerdict.Distress => [Distress],
        _ => Understanding.Kind == UnderstandingKind.Answered ? Understanding.Topics : [],
    };
}
