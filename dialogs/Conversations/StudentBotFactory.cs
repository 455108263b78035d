using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Caisses;
using StudentHealth.Dialogs.Css;
using StudentHealth.Dialogs.Definitions;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Privacy;
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
        KnowledgeBase knowledge, Understander understander, SafetyGate safety, IAppointmentStore appointments, AppointmentRules rules, TalkRules talkRules, TimeProvider clock)
    {
        _clock = clock;
        var calls = new FreeCalls(appointments, rules, clock);
        var answers = new TopicAnswers(knowledge, calls, new CaisseAnswers(knowledge));
        var handOff = new HandOff(knowledge.Facts, calls, answers);
        var languages = new LanguageSwitch(answers);
        var end = new BookingEnd(appointments, calls, knowledge.Facts, answers, rules);
        var dialogs = new GuidedDialogs(
        [
            new CssDialog(knowledge.Facts, new CssResult(knowledge, answers)),
            new BookingDialog(calls, end, rules),
            new CancelDialog(appointments, answers, end),
            new EraseDialog(appointments),
        ]);
        var css = new CssStart(answers, dialogs);
        var bookings = new BookingStart(appointments, calls, end, answers, dialogs);
        var privacy = new PrivacyStart(appointments, knowledge.Caisses, answers, dialogs);
        var conversations = new TopicConversations(knowledge, answers, new Dictionary<string, TopicStarter>
        {
            ["css"] = css.StartAsync,
            ["appointments"] = bookings.BookAsync,
            ["reschedule"] = bookings.MoveAsync,
            ["cancel"] = bookings.CancelAsync,
            ["human"] = handOff.StartAsync,
            ["privacy"] = privacy.StartAsync,
            ["language"] = languages.StartAsync,
        });
        var talk = new TalkContext(understander, knowledge, talkRules);
        var definitions = new DefinitionReplies(knowledge, answers);
        var replies = new KnowledgeReplies(talk, conversations, answers, privacy, handOff, new PlaceReplies(knowledge, answers), definitions);
        _flow = new MessageFlow(
            safety,
            LanguageDetector.Build(knowledge),
            talk,
            answers,
            calls,
            dialogs,
            new Interruptions(talk, conversations, answers, dialogs, replies, definitions),
            new OfferedChoices(conversations, answers, handOff, languages, bookings, privacy),
            replies);
    }

    /// <param name="state">The turn's own state: it is saved when the turn ends.</param>
    public IBot Create(ConversationState state) => new StudentBot(state, _flow, _clock);
}
