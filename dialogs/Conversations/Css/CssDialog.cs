using System.Globalization;
using Microsoft.Bot.Builder.Dialogs;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Css;

/// <summary>Asks what decides about the CSS and says what is likely: household, ties to the parents, income, region.</summary>
internal sealed class CssDialog : GuidedDialog
{
    public const string DialogId = "css";

    private const int MostPeople = 15;

    private readonly FactBook _facts;
    private readonly CssResult _result;

    public CssDialog(FactBook facts, CssResult result)
        : base(DialogId)
    {
        _facts = facts;
        _result = result;
        AddSteps(AskAgeAsync, AskHouseholdAsync, AskPeopleAsync, AskTaxReturnAsync, AskAlimonyAsync, AskIncomeAsync, AskPeriodAsync, AskRegionAsync, TellAsync);
    }

    public override IReadOnlyList<Label> ChoicesAsked(Turn turn)
    {
        var words = CssWording.In(turn.Language);
        return turn.Memory.Asked switch
        {
            nameof(AskAgeAsync) => words.YesNo,
            nameof(AskHouseholdAsync) => words.Household,
            nameof(AskTaxReturnAsync) or nameof(AskAlimonyAsync) => words.YesNoUnsure,
            nameof(AskPeriodAsync) => words.Period,
            nameof(AskRegionAsync) => words.Region,
            _ => [],
        };
    }

    public override Reading Read(Turn turn, string text)
    {
        var isRead = turn.Memory.Asked switch
        {
            nameof(AskPeopleAsync) => ReadPeople(text, turn.Language) is not null,
            nameof(AskIncomeAsync) => IncomeText.Find(text, turn.Language) is not null,
            _ => false,
        };
        return isRead ? Reading.Part : Reading.None;
    }

    public override string BackTo(Language language) => CssWording.In(language).BackTo;

    public override bool Serves(TopicId topic) => false;

    public override void Forget(TalkMemory memory) => memory.Css = null;

    // What was said before the dialog, or in passing while it runs, is not asked again.
    private static CssDraft Draft(Turn turn)
    {
        var draft = turn.Memory.Css ??= new CssDraft();
        draft.Under25 ??= turn.Profile.Situation?.Under25;
        return draft;
    }

    private static int? ReadPeople(string text, Language language) =>
        IncomeText.Find(text, language) is { Euros: >= 2 and <= MostPeople } number && decimal.IsInteger(number.Euros) ? (int)number.Euros : null;

    private Task<DialogTurnResult> AskAgeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        if (Draft(turn).Under25 is not null)
            return step.NextAsync(null, cancellationToken);

        var age = _facts.Get("css.own-household-age", turn.Today).Number.ToString("0", CultureInfo.InvariantCulture);
        var words = CssWording.In(turn.Language);
        return ChooseAsync(step, nameof(AskAgeAsync), words.AskAge.With(("age", age)), words.YesNo, cancellationToken);
    }

    private Task<DialogTurnResult> AskHouseholdAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) is { } answer)
        {
            draft.Under25 = answer == 0;
            turn.Profile.Situation = (turn.Profile.Situation ?? Situation.Unknown) with { Under25 = draft.Under25 };
        }

        return draft.HasChild is null
            ? ChooseAsync(step, nameof(AskHouseholdAsync), CssWording.In(turn.Language).AskHousehold, CssWording.In(turn.Language).Household, cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> AskPeopleAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) is { } answer)
            TakeHousehold(draft, answer);
        var words = CssWording.In(turn.Language);
        return draft.People is null
            ? AskAsync(step, nameof(AskPeopleAsync), words.AskPeople, words.RetryPeople, [], cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }

    private static void TakeHousehold(CssDraft draft, int answer)
    {
        draft.HasChild = answer == 2;
        draft.People = answer switch { 1 => 2, 2 => null, _ => 1 };
        if (answer == 3)
            draft.Ties |= ParentalTies.LivesWithThem;
    }

    private Task<DialogTurnResult> AskTaxReturnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (step.Result is string people)
            draft.People = ReadPeople(people, turn.Language);
        return AskTieAsync(step, nameof(AskTaxReturnAsync), draft, ParentalTies.OnTheirTaxReturn, CssWording.In(turn.Language).AskTaxReturn, cancellationToken);
    }

    private Task<DialogTurnResult> AskAlimonyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        TakeTie(step, Draft(turn), ParentalTies.OnTheirTaxReturn);
        return AskTieAsync(step, nameof(AskAlimonyAsync), Draft(turn), ParentalTies.DeductedAlimony, CssWording.In(turn.Language).AskAlimony, cancellationToken);
    }

    private async Task<DialogTurnResult> AskIncomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        TakeTie(step, draft, ParentalTies.DeductedAlimony);

        // One tie settles it: what the student earns is not asked for nothing.
        if (CountsWithParents(draft))
            return await TellAsync(step, cancellationToken);

        var words = CssWording.In(turn.Language);
        return draft.Amount is null
            ? await AskAsync(step, nameof(AskIncomeAsync), words.AskIncome, words.RetryIncome, [], cancellationToken)
            : await step.NextAsync(null, cancellationToken);
    }

    private Task<DialogTurnResult> AskPeriodAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (step.Result is string said && IncomeText.Find(said, turn.Language) is { } income)
            (draft.Amount, draft.IsMonthly) = (income.Euros, income.Euros == 0 ? false : income.IsMonthly);
        if (draft.IsMonthly is not null)
            return step.NextAsync(null, cancellationToken);

        var words = CssWording.In(turn.Language);
        return ChooseAsync(step, nameof(AskPeriodAsync), words.AskPeriod.With(("amount", _result.Euros(draft.Amount!.Value, turn))), words.Period, cancellationToken);
    }

    private Task<DialogTurnResult> AskRegionAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) is { } period)
            draft.IsMonthly = period == 0;
        return draft.Region is null
            ? ChooseAsync(step, nameof(AskRegionAsync), CssWording.In(turn.Language).AskRegion, CssWording.In(turn.Language).Region, cancellationToken)
            : step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(step.Context);
        var draft = Draft(turn);
        if (Chosen(step) is { } region && turn.Memory.Asked == nameof(AskRegionAsync))
            draft.Region = (CssRegion)region;

        var yearly = (draft.Amount ?? 0) * (draft.IsMonthly == true ? 12 : 1);
        var household = new CssHousehold(
            draft.Under25!.Value, draft.People ?? 1, draft.HasChild!.Value, draft.Ties, draft.Unknown, yearly, draft.Region ?? CssRegion.Mainland);
        await _result.SayAsync(turn, household, cancellationToken);
        return await step.EndDialogAsync(null, cancellationToken);
    }

    private static bool CountsWithParents(CssDraft draft) =>
        draft.Ties != ParentalTies.None && CssEligibility.AsksAboutParents(draft.Under25!.Value, draft.HasChild!.Value);

    private static Task<DialogTurnResult> AskTieAsync(WaterfallStepContext step, string name, CssDraft draft, ParentalTies tie, string question, CancellationToken cancellationToken)
    {
        var isSettled = !CssEligibility.AsksAboutParents(draft.Under25!.Value, draft.HasChild!.Value) || CountsWithParents(draft) || draft.TiesAsked.HasFlag(tie);
        return isSettled
            ? step.NextAsync(null, cancellationToken)
            : ChooseAsync(step, name, question, CssWording.In(Turn.Of(step.Context).Language).YesNoUnsure, cancellationToken);
    }

    private static void TakeTie(WaterfallStepContext step, CssDraft draft, ParentalTies tie)
    {
        if (Chosen(step) is not { } answer)
            return;
        draft.TiesAsked |= tie;
        if (answer == 0)
            draft.Ties |= tie;
        else if (answer == 2)
            draft.Unknown |= tie;
    }
}
