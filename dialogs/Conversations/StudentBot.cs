using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Talk;

namespace StudentHealth.Dialogs;

/// <summary>The student's counterpart in every channel. One object for each turn: its state is the turn's.</summary>
public sealed class StudentBot : ActivityHandler
{
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<StudentProfile> _profile;
    private readonly IStatePropertyAccessor<TalkMemory> _memory;
    private readonly MessageFlow _flow;
    private readonly TimeProvider _clock;

    internal StudentBot(ConversationState state, MessageFlow flow, TimeProvider clock)
    {
        _state = state;
        _profile = state.CreateProperty<StudentProfile>("student");
        _memory = state.CreateProperty<TalkMemory>("talk");
        _flow = flow;
        _clock = clock;
    }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // Other types (reactions, invokes, what we do not know) are nobody's message: no state, no reply.
        if (turnContext.Activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Event))
            return;

        var profile = await _profile.GetAsync(turnContext, () => new StudentProfile(), cancellationToken);
        var memory = await _memory.GetAsync(turnContext, () => new TalkMemory(), cancellationToken);
        var turn = Turn.Begin(turnContext, profile, memory, _clock.GetUtcNow());
        await base.OnTurnAsync(turnContext, cancellationToken);
        if (turn.IsErased)
            await _state.DeleteAsync(turnContext, cancellationToken);
        else
            await _state.SaveChangesAsync(turnContext, force: false, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        _flow.AnswerAsync(turnContext, _state, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 }
            ? _flow.GreetAsync(Turn.Of(turnContext), cancellationToken)
            : Task.CompletedTask;

    protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        // A page says its language when its chat opens (webchat/join); nobody has asked anything yet.
        Turn.Of(turnContext).FollowPage();
        return Task.CompletedTask;
    }
}
