using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Institutions;

/// <summary>Adds what the student's institution has to say to an answer.</summary>
public sealed class LocalAnswers(KnowledgeBase knowledge)
{
    /// <summary>The answer as it was where the institution adds nothing, or there is none.</summary>
    public Answer AddTo(Turn turn, Answer answer) => knowledge.FindInstitution(turn.Institution) is { } institution
        ? answer with { Local = knowledge.FindLocalPart(institution, answer.TopicId, turn.Language, turn.Today) }
        : answer;
}
