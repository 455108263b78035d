using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Shows the student's call and cancels it once that is confirmed.</summary>
internal sealed class CancelDialog : GuidedDialog
{
    public const string DialogId = "cancel";

    private readonly IAppointmentStore _store;
    private readonly TopicAnswers _answers;
    private readonly BookingEnd _end;

    public CancelDialog(IAppointmentStore store, TopicAnswers answers, BookingEnd end)
        : base(DialogId)
    {
        (_store, _answers, _end) = (store, answers, end);
        AddSteps(AskAsync, FinishAsync);
    }

    public override IReadOnlyList<Label> ChoicesAsked(Turn turn) => BookingWording.In(turn.Language).Cancel;

    public override Reading Read(Turn turn, string text) => Reading.None;

    public override string BackTo(Language language) => BookingWording.In(language).BackTo;

    public override bool Serves(TopicId topic) => topic == TopicIds.Cancel;

    public override void Forget(TalkMemory memory)
    {
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var words = BookingWording.In(turn.Language);
        if (await _store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is { } call)
            return await ChooseAsync(step, nameof(AskAsync), CallText.Of(turn, words.AskCancel, call), words.Cancel, cancellationToken);

        await _end.SayNothingBookedAsync(turn, TopicIds.Cancel, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var words = BookingWording.In(turn.Language);
        if (await _store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is not { } call)
        {
            await _end.SayNothingBookedAsync(turn, TopicIds.Cancel, cancellationToken);
        }
        else if (Chosen(step) == 0)
        {
            await _store.TryCancelAsync(call.Reference, turn.Student, cancellationToken);
            turn.Metadata.About(TopicIds.Cancel);
            await turn.SayAsync(words.Cancelled, await _answers.OfferAsync(turn, [TopicIds.Book], cancellationToken), cancellationToken);
        }
        else if (Chosen(step) == 1)
        {
            // The move is a dialog of its own, and follows this one.
            return await step.EndDialogAsync(OfferKind.MoveCall, cancellationToken);
        }
        else
        {
            await turn.SayAsync(CallText.Of(turn, words.Unchanged, call), cancellationToken);
        }

        return await step.EndDialogAsync(null, cancellationToken);
    }
}
