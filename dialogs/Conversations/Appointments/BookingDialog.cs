using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>Books a call, or moves one: language, day, time, number, consent, and all of it read back before it counts.</summary>
internal sealed class BookingDialog : GuidedDialog
{
    public const string DialogId = "booking";

    private readonly FreeCalls _calls;
    private readonly BookingEnd _end;
    private readonly AppointmentRules _rules;

    public BookingDialog(FreeCalls calls, BookingEnd end, AppointmentRules rules)
        : base(DialogId)
    {
        (_calls, _end, _rules) = (calls, end, rules);
        AddSteps(AskLanguageAsync, AskDayAsync, AskTimeAsync, AskPhoneAsync, AskConsentAsync, ReadBackAsync, FinishAsync);
    }

    public override IReadOnlyList<Label> ChoicesAsked(Turn turn)
    {
        var words = BookingWording.In(turn.Language);
        var draft = Draft(turn);
        return turn.Memory.Asked switch
        {
            nameof(AskLanguageAsync) => [.. draft.OfferedLanguages.Select(language => TalkWording.In(language).LanguageLabel)],
            nameof(AskDayAsync) => [.. draft.OfferedDays.Select(day => BookingChoices.Day(day, turn.Language)), words.OtherDays],
            nameof(AskTimeAsync) => [.. draft.OfferedTimes.Select(time => BookingChoices.Time(time, turn.Language)), words.OtherTimes, words.AnotherDay],
            nameof(AskConsentAsync) => words.Consent,
            nameof(ReadBackAsync) => draft.Moves is null ? words.Confirm : words.ConfirmMove,
            _ => [],
        };
    }

    public override Reading Read(Turn turn, string text) => turn.Memory.Asked switch
    {
        nameof(AskDayAsync) or nameof(AskTimeAsync) => WhenText.Read(turn, text),
        nameof(AskPhoneAsync) => ReadPhone(text),
        nameof(ReadBackAsync) when ReadPhone(text) is Reading.Whole => Reading.Whole,
        nameof(ReadBackAsync) => WhenText.Read(turn, text),
        _ => Reading.None,
    };

    public override string BackTo(Language language) => BookingWording.In(language).BackTo;

    public override bool Serves(TopicId topic) => topic == TopicIds.Book || topic == TopicIds.Reschedule;

    public override void Forget(TalkMemory memory) => memory.Booking = null;

    private static BookingDraft Draft(Turn turn) => turn.Memory.Booking ??= new BookingDraft { BookingId = Guid.NewGuid().ToString("N") };

    private static Reading ReadPhone(string text)
    {
        if (StudentPhone.Find(text) is not null)
            return Reading.Whole;
        return StudentPhone.LooksMeant(text) ? Reading.Meant : Reading.None;
    }

    private async Task<DialogTurnResult> AskLanguageAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (draft.Language is not null)
            return await step.NextAsync(null, cancellationToken);

        draft.OfferedLanguages = BookingChoices.Languages(await _calls.ReadFreeLanguagesAsync(cancellationToken), turn.Language);
        if (draft.OfferedLanguages.Count == 0)
            return await _end.SayNoneFreeAsync(step, cancellationToken);
        if (draft.OfferedLanguages is [var only])
        {
            draft.Language = only;
            return await step.NextAsync(null, cancellationToken);
        }

        var labels = draft.OfferedLanguages.ConvertAll(language => TalkWording.In(language).LanguageLabel);
        return await ChooseAsync(step, nameof(AskLanguageAsync), BookingWording.In(turn.Language).AskLanguage, labels, cancellationToken);
    }

    private async Task<DialogTurnResult> AskDayAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) is { } language)
            draft.Language = draft.OfferedLanguages[language];
        if (draft.Start is not null || draft.Wish.Day is not null)
            return await step.NextAsync(null, cancellationToken);

        var times = await _calls.FindTimesAsync(draft.Language!.Value, cancellationToken);
        if (times.IsEmpty)
            return await _end.SayNoneFreeAsync(step, cancellationToken);

        draft.OfferedDays = BookingChoices.Days(times, draft.Wish);
        if (draft.OfferedDays.Count == 0)
        {
            draft.Wish = new CallWish();
            draft.OfferedDays = BookingChoices.Days(times, draft.Wish);
        }

        var words = BookingWording.In(turn.Language);
        var question = draft.Wish.IsUnclear
            ? words.WhichDay.With(("days", SpokenTime.In(turn.Language).Or([.. draft.OfferedDays.Select(SpokenTime.In(turn.Language).Day)])))
            : words.AskDay;
        var labels = draft.OfferedDays.Select(day => BookingChoices.Day(day, turn.Language)).Append(words.OtherDays).ToList();
        return await AskAsync(step, nameof(AskDayAsync), question, words.RetryDay, labels, cancellationToken);
    }

    private async Task<DialogTurnResult> AskTimeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (draft.Start is not null)
            return await step.NextAsync(null, cancellationToken);

        var times = await _calls.FindTimesAsync(draft.Language!.Value, cancellationToken);
        if (step.Result is string)
        {
            TakeDay(turn, draft, times);
            return await AgainAsync(step, cancellationToken);
        }

        draft.OfferedTimes = BookingChoices.Times(times, draft.Wish.Day!.Value, draft.Wish);
        if (draft.OfferedTimes.Count == 0)
        {
            draft.Wish = new CallWish { FirstDay = draft.Wish.Day };
            return await AgainAsync(step, cancellationToken);
        }

        var words = BookingWording.In(turn.Language);
        var question = words.AskTime.With(
            ("day", SpokenTime.In(turn.Language).Day(draft.Wish.Day.Value)),
            ("minutes", _rules.CallLength.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)));
        var labels = draft.OfferedTimes.Select(time => BookingChoices.Time(time, turn.Language)).Append(words.OtherTimes).Append(words.AnotherDay).ToList();
        return await AskAsync(step, nameof(AskTimeAsync), question, words.RetryTime, labels, cancellationToken);
    }

    private async Task<DialogTurnResult> AskPhoneAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (step.Result is string)
        {
            TakeTime(turn, draft, await _calls.FindTimesAsync(draft.Language!.Value, cancellationToken));
            return await AgainAsync(step, cancellationToken);
        }

        var words = BookingWording.In(turn.Language);
        return draft.Phone is null
            ? await AskAsync(step, nameof(AskPhoneAsync), words.AskPhone, words.RetryPhone, [], cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> AskConsentAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (step.Result is string number)
            draft.Phone = StudentPhone.Find(number)!.E164;

        var words = BookingWording.In(turn.Language);
        return draft.HasConsent
            ? step.NextAsync(null, cancellationToken)
            : ChooseAsync(step, nameof(AskConsentAsync), words.AskConsent, words.Consent, cancellationToken);
    }

    private async Task<DialogTurnResult> ReadBackAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) == 1)
            return await _end.SayRefusedAsync(step, cancellationToken);

        draft.HasConsent = true;
        var words = BookingWording.In(turn.Language);
        var question = CallText.Of(turn, draft.Moves is null ? words.AskConfirm : words.AskConfirmMove, draft);
        return await AskAsync(step, nameof(ReadBackAsync), question, turn.Words.RetryChoice, draft.Moves is null ? words.Confirm : words.ConfirmMove, cancellationToken);
    }

    private async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        switch ((FindChoice(turn), draft.Moves is null))
        {
            case (0, _):
                return await _end.TryBookAsync(step, draft, cancellationToken) ?? await AgainAsync(step, cancellationToken);
            case (1, _):
                (draft.Start, draft.Wish) = (null, new CallWish());
                break;
            case (2, true):
                draft.Phone = null;
                break;
            case (not null, _):
                return await _end.SayStoppedAsync(step, draft, cancellationToken);
            case (null, _) when StudentPhone.Find(turn.Text) is { } other:
                draft.Phone = other.E164;
                break;
            default:
                (draft.Start, draft.Wish) = (null, new CallWish { Day = DateOnly.FromDateTime(ParisTime.Of(draft.Start!.Value)) });
                WishTaking.TakeText(turn, draft, await _calls.FindTimesAsync(draft.Language!.Value, cancellationToken));
                break;
        }

        return await AgainAsync(step, cancellationToken);
    }

    private void TakeDay(Turn turn, BookingDraft draft, AppointmentTime times)
    {
        switch (ChoiceMatcher.Find(turn.Text, ChoicesAsked(turn)))
        {
            case { } day when day < draft.OfferedDays.Count:
                WishTaking.Take(turn, draft, times, times.FindOn(draft.OfferedDays[day], draft.Wish));
                break;
            case not null:
                draft.Wish = new CallWish { FirstDay = draft.OfferedDays[^1].AddDays(1), From = draft.Wish.From, Until = draft.Wish.Until };
                break;
            default:
                WishTaking.TakeText(turn, draft, times);
                break;
        }
    }

    private void TakeTime(Turn turn, BookingDraft draft, AppointmentTime times)
    {
        var choice = ChoiceMatcher.Find(turn.Text, ChoicesAsked(turn));
        if (choice < draft.OfferedTimes.Count)
            draft.Start = draft.OfferedTimes[choice.Value];
        else if (choice == draft.OfferedTimes.Count)
            draft.Wish = new CallWish { Day = draft.Wish.Day, From = draft.Wish.From, Until = draft.Wish.Until, Page = draft.Wish.Page + 1 };
        else if (choice is not null)
            draft.Wish = new CallWish();
        else
            WishTaking.TakeText(turn, draft, times);
    }
}
