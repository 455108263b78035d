using System.Globalization;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;
using StudentHealth.Recognizers;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>What a student who wants to book, move or cancel a call meets first.</summary>
internal sealed class BookingStart(IAppointmentStore store, FreeCalls calls, BookingEnd end, TopicAnswers answers, GuidedDialogs dialogs)
{
    public async Task BookAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (!await calls.AreOfferedAsync(cancellationToken))
        {
            await end.SayNoAdvisersAsync(turn, topics[0], cancellationToken);
        }
        else if (await store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is { } call)
        {
            await end.SayExistingAsync(turn, call, cancellationToken);
        }
        else
        {
            var reason = turn.Memory.LastTopic;
            await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
            await BeginAsync(turn, draft => draft.Reason = topics.Count > 1 ? topics.First(topic => topic != TopicIds.Book).Value : reason, cancellationToken);
        }
    }

    /// <summary>A button that offered a call, at the time it named (as <see cref="Offer.Argument"/>) or at one to choose.</summary>
    public async Task TakeOfferAsync(Turn turn, string? time, CancellationToken cancellationToken)
    {
        if (time is null || await store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is not null)
        {
            await BookAsync(turn, [TopicIds.Book], cancellationToken);
            return;
        }

        var start = DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
        var language = (await calls.FindAtWorkAsync(turn.Language, start, cancellationToken)).Count > 0 ? turn.Language : Language.French;
        turn.Metadata.About(TopicIds.Book);
        await BeginAsync(turn, draft => (draft.Language, draft.Start, draft.Reason) = (language, start, turn.Memory.LastTopic), cancellationToken);
    }

    public async Task MoveAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (await store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is not { } call)
        {
            await end.SayNothingBookedAsync(turn, topics[0], cancellationToken);
            return;
        }

        await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
        await BeginAsync(
            turn,
            draft => (draft.Moves, draft.Language, draft.Phone, draft.HasConsent) = (call.Reference.Value, call.Language, call.Phone, true),
            cancellationToken);
    }

    public async Task CancelAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (await store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is null)
        {
            await end.SayNothingBookedAsync(turn, topics[0], cancellationToken);
            return;
        }

        await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
        await dialogs.BeginAsync(turn, CancelDialog.DialogId, draft: null, cancellationToken);
    }

    private Task BeginAsync(Turn turn, Action<BookingDraft> fill, CancellationToken cancellationToken)
    {
        // The dialog will ask for a day; the recognizers load meanwhile.
        _ = RecognizerModels.WarmAsync(turn.Language.Code());
        var draft = new BookingDraft { BookingId = Guid.NewGuid().ToString("N") };
        fill(draft);
        return dialogs.BeginAsync(turn, BookingDialog.DialogId, memory => memory.Booking = draft, cancellationToken);
    }
}
