using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Css;

/// <summary>
/// Says what is likely, with the ceilings' dates and source: never that somebody has a right or has none, for only the
/// caisse decides.
/// </summary>
internal sealed class CssResult(KnowledgeBase knowledge, TopicAnswers answers)
{
    private static readonly IReadOnlyList<TopicId> Next = [new("css.apply"), new("css.cost"), TopicIds.Book];

    public async Task SayAsync(Turn turn, CssHousehold household, CancellationToken cancellationToken)
    {
        var ceilings = CssCeilings.On(turn.Today, knowledge.Facts);
        var words = CssWording.In(turn.Language);
        var text = string.Join("\n\n", Paragraphs(turn, words, household, ceilings));
        var read = knowledge.FindTopic(TopicIds.CssConditions)!.Reviewed;
        var cited = new CitedAnswer(turn.Language).Add(text, Sources(turn, household, ceilings), read);

        turn.Metadata.About(TopicIds.CssConditions);
        turn.Metadata.Cite(cited.Claims);
        TopicAnswers.Remember(turn, TopicIds.CssConditions);
        await turn.SayAsync(cited.Markdown, await answers.OfferAsync(turn, Next, cancellationToken), cancellationToken);
    }

    /// <summary>An amount as the reader writes it: <c>10 339 €</c>, <c>€10,339</c>.</summary>
    public string Euros(decimal amount, Turn turn) =>
        (knowledge.Facts.Get("css.ceiling.free.1", turn.Today) with { Value = new FactValue.Number(decimal.Round(amount, 2)) }).Format(turn.Language);

    /// <summary>The page of the rules, and the one of the ceilings where they were compared.</summary>
    private IEnumerable<Source> Sources(Turn turn, CssHousehold household, CssCeilings ceilings)
    {
        yield return knowledge.Sources[knowledge.Facts.Get("css.own-household-age", turn.Today).Source];
        if (CssEligibility.Assess(household, ceilings).Outcome is not (CssOutcome.ParentsFile or CssOutcome.NotKnown))
            yield return knowledge.Sources[ceilings.Source];
    }

    private IEnumerable<string> Paragraphs(Turn turn, CssWording words, CssHousehold household, CssCeilings ceilings)
    {
        var assessment = CssEligibility.Assess(household, ceilings);
        yield return Outcome(turn, words, household, ceilings, assessment);
        if (assessment.Outcome == CssOutcome.ParentsFile)
        {
            yield return words.ParentsAbroad;
        }
        else if (household.Unknown != ParentalTies.None)
        {
            yield return words.UnknownTies;
        }

        if (assessment.Outcome != CssOutcome.NotKnown)
            yield return words.Decides;
    }

    private string Outcome(Turn turn, CssWording words, CssHousehold household, CssCeilings ceilings, CssAssessment assessment)
    {
        var free = Ceiling(turn, words, ceilings, assessment.Free);
        var paid = Ceiling(turn, words, ceilings, assessment.WithContribution);
        var phrase = assessment.Outcome switch
        {
            CssOutcome.LikelyFree => words.LikelyFree,
            CssOutcome.LikelyWithContribution => words.LikelyWithContribution,
            CssOutcome.NearFreeCeiling => words.NearFree,
            CssOutcome.Borderline when household.Region == CssRegion.Overseas && household.YearlyResources > assessment.WithContribution => words.Overseas,
            CssOutcome.Borderline => words.Borderline,
            CssOutcome.Unlikely => words.Unlikely,
            CssOutcome.ParentsFile => words.Parents,
            _ => words.NotKnown,
        };
        return phrase.With(
            ("resources", Euros(household.YearlyResources, turn)),
            ("free", free),
            ("paid", paid),
            ("age", knowledge.Facts.Get("css.own-household-age", turn.Today).Format(turn.Language)),
            ("ties", string.Join(", ", Ties(words, household.Ties))));
    }

    private string Ceiling(Turn turn, CssWording words, CssCeilings ceilings, decimal amount) => ceilings.Until is { } until && until < turn.Today
        ? words.CeilingThen.With(("amount", Euros(amount, turn)), ("until", SpokenTime.In(turn.Language).Date(until)))
        : words.CeilingNow.With(("amount", Euros(amount, turn)));

    private static IEnumerable<string> Ties(CssWording words, ParentalTies ties)
    {
        if (ties.HasFlag(ParentalTies.LivesWithThem))
            yield return words.LivesWithThem;
        if (ties.HasFlag(ParentalTies.OnTheirTaxReturn))
            yield return words.OnTheirTaxReturn;
        if (ties.HasFlag(ParentalTies.DeductedAlimony))
            yield return words.DeductedAlimony;
    }
}
