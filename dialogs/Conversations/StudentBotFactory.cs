using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Service;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Wire;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs;

/// <summary>Makes the bot of a turn. Everything that turns share is made once here, and is safe to use from many.</summary>
public sealed class StudentBotFactory
{
    private readonly MessageFlow _flow;
    private readonly TimeProvider _clock;

    static StudentBotFactory()
    {
        StateWire.Register("student", ConversationJson.Default.StudentProfile);
        StateWire.Register("talk", ConversationJson.Default.TalkMemory);
    }

    public StudentBotFactory(
        KnowledgeBase knowledge, Understander understander, SafetyGate safety, IAppointmentStore appointments, AppointmentRules rules, TimeProvider clock)
    {
        _clock = clock;
        var calls = new FreeCalls(appointments, rules, clock);
        var answers = new TopicAnswers(knowledge, calls);
        var handOff = new HandOff(knowledge.Facts, calls, answers);
        _flow = new MessageFlow(safety, LanguageDetector.Build(knowledge), understander, answers, calls, new OfferedChoices(answers, handOff), handOff);
    }

    /// <param name="state">The turn's own state: it is saved when the turn ends.</param>
    public IBot Create(ConversationState state) => new StudentBot(state, _flow, _clock);
}
