using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Privacy;

/// <summary>Erases what is kept about the student, once that is confirmed: the call, the conversation's log and its state.</summary>
internal sealed class EraseDialog : GuidedDialog
{
    public const string DialogId = "erase";

    private readonly IAppointmentStore _store;

    public EraseDialog(IAppointmentStore store)
        : base(DialogId)
    {
        _store = store;
        AddSteps(AskAsync, FinishAsync);
    }

    public override IReadOnlyList<Label> ChoicesAsked(Turn turn) => PrivacyWording.In(turn.Language).Choices;

    public override Reading Read(Turn turn, string text) => Reading.None;

    public override string BackTo(Language language) => PrivacyWording.In(language).BackTo;

    public override bool Serves(TopicId topic) => topic == TopicIds.Privacy;

    public override void Forget(TalkMemory memory)
    {
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var words = PrivacyWording.In(turn.Language);
        var question = await _store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is { } call
            ? words.AskWithCall.With(("time", SpokenTime.In(turn.Language).DayAndTime(ParisTime.Of(call.Start))))
            : words.Ask;
        return await ChooseAsync(step, nameof(AskAsync), question, words.Choices, cancellationToken);
    }

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var words = PrivacyWording.In(turn.Language);
        turn.Metadata.About(TopicIds.Privacy);
        if (Chosen(step) == 0)
        {
            await _store.EraseStudentAsync(turn.Student, cancellationToken);
            turn.Erase();
            await turn.SayAsync(words.Done, cancellationToken);
        }
        else
        {
            await turn.SayAsync(words.Kept, cancellationToken);
        }

        return await step.EndDialogAsync(null, cancellationToken);
    }
}
