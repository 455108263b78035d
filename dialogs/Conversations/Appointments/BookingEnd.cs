using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>The ways in which a booking or a move ends, and what is said then.</summary>
internal sealed class BookingEnd(IAppointmentStore store, FreeCalls calls, FactBook facts, TopicAnswers answers, AppointmentRules rules)
{
    /// <summary>Books or moves; null where the time has just been taken: the dialog then asks for another, the number is kept.</summary>
    public async Task<DialogTurnResult?> TryBookAsync(WaterfallStepContext step, BookingDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        switch (await BookAsync(turn, draft, cancellationToken))
        {
            case BookingResult.Booked booked:
                var words = BookingWording.In(turn.Language);
                turn.Metadata.About(draft.Moves is null ? TopicIds.Book : TopicIds.Reschedule);
                var said = CallText.Of(turn, draft.Moves is null ? words.Booked : words.Moved, booked.Appointment);
                await turn.SayAsync($"{said}\n\n{words.Prepare}", cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case BookingResult.AlreadyBooked other:
                await SayExistingAsync(turn, other.Appointment, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            case BookingResult.NotFound:
                await SayNothingBookedAsync(turn, TopicIds.Reschedule, cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            default:
                turn.Preface(BookingWording.In(turn.Language).Taken);
                draft.Wish = new CallWish { Day = DateOnly.FromDateTime(ParisTime.Of(draft.Start!.Value)), Near = TimeOnly.FromDateTime(ParisTime.Of(draft.Start.Value)) };
                draft.Start = null;
                return null;
        }
    }

    /// <summary>The student has a call to come: shows it, with buttons to move and to cancel it.</summary>
    public Task SayExistingAsync(Turn turn, Appointment call, CancellationToken cancellationToken)
    {
        var words = BookingWording.In(turn.Language);
        turn.Metadata.About(TopicIds.Book);
        Offer[] offers = [new(words.MoveCall.Text, OfferKind.MoveCall), new(words.CancelCall.Text, OfferKind.CancelCall)];
        return turn.SayAsync(CallText.Of(turn, words.Existing, call), offers, cancellationToken);
    }

    public async Task SayNothingBookedAsync(Turn turn, TopicId topic, CancellationToken cancellationToken)
    {
        turn.Metadata.About(topic);
        await turn.SayAsync(BookingWording.In(turn.Language).NothingBooked, await answers.OfferAsync(turn, [TopicIds.Book], cancellationToken), cancellationToken);
    }

    public Task SayNoAdvisersAsync(Turn turn, TopicId topic, CancellationToken cancellationToken)
    {
        turn.Metadata.About(topic);
        return turn.SayAsync(BookingWording.In(turn.Language).NoAdvisers.With(Lines(turn)), cancellationToken);
    }

    public async Task<DialogTurnResult> SayNoneFreeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        await turn.SayAsync(BookingWording.In(turn.Language).NoTimes.With(Lines(turn)), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    public async Task<DialogTurnResult> SayRefusedAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        await turn.SayAsync(BookingWording.In(turn.Language).ConsentRefused.With(Lines(turn)), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    public async Task<DialogTurnResult> SayStoppedAsync(WaterfallStepContext step, BookingDraft draft, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var words = BookingWording.In(turn.Language);
        if (draft.Moves is not null && await store.FindNextAsync(turn.Student, turn.Now, cancellationToken) is { } call)
            await turn.SayAsync(CallText.Of(turn, words.Unchanged, call), cancellationToken);
        else
            await turn.SayAsync(words.Stopped, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private async Task<BookingResult> BookAsync(Turn turn, BookingDraft draft, CancellationToken cancellationToken)
    {
        // Everybody who speaks the language and works then: who of them is free, the store decides when it books.
        var start = draft.Start!.Value;
        var advisers = await calls.FindAtWorkAsync(draft.Language!.Value, start, cancellationToken);
        if (draft.Moves is { } reference)
            return await store.TryMoveAsync(new AppointmentReference(reference), turn.Student, start, advisers, cancellationToken);

        var booking = new Booking(new BookingId(draft.BookingId), turn.Student, draft.Language.Value, start, rules.CallLength, draft.Phone!, draft.Reason);
        return await store.TryBookAsync(booking, advisers, cancellationToken);
    }

    private (string Place, string Value)[] Lines(Turn turn) =>
    [
        ("line", facts.Get("contact.3646", turn.Today).Format(turn.Language)),
        ("english", facts.Get("contact.english-line", turn.Today).Format(turn.Language)),
    ];
}
