using System.Globalization;
using CsCheck;
using StudentHealth.Dialogs.Css;

namespace StudentHealth.Unit.Conversations.Css;

public sealed class CssEligibilityTests
{
    private static readonly CssCeilings Ceilings = new(
        [10339, 15508, 18609, 21711], 4135, [13957, 20936, 25123, 29311], 5583, new(2025, 4, 1), new(2026, 3, 31), "C6");

    [Theory]
    [InlineData(1, "0", CssOutcome.LikelyFree)]
    [InlineData(1, "9305", CssOutcome.LikelyFree)]
    [InlineData(1, "9305.10", CssOutcome.NearFreeCeiling)] // a tenth below
    [InlineData(1, "11372.90", CssOutcome.NearFreeCeiling)] // a tenth above
    [InlineData(1, "11373", CssOutcome.LikelyWithContribution)]
    [InlineData(1, "12561", CssOutcome.LikelyWithContribution)]
    [InlineData(1, "12562", CssOutcome.Borderline)]
    [InlineData(1, "13957", CssOutcome.Borderline)]
    [InlineData(1, "15352", CssOutcome.Borderline)]
    [InlineData(1, "15353", CssOutcome.Unlikely)]
    [InlineData(2, "13000", CssOutcome.LikelyFree)]
    [InlineData(4, "35000", CssOutcome.Unlikely)]
    [InlineData(6, "26000", CssOutcome.LikelyFree)] // 21711 + 2 x 4135 = 29981
    public void Resources_are_compared_with_the_ceiling_of_the_household(int people, string resources, CssOutcome expected) =>
        Assert.Equal(expected, Assess(people: people, resources: decimal.Parse(resources, CultureInfo.InvariantCulture)).Outcome);

    [Theory]
    [InlineData(ParentalTies.LivesWithThem)]
    [InlineData(ParentalTies.OnTheirTaxReturn)]
    [InlineData(ParentalTies.DeductedAlimony)]
    [InlineData(ParentalTies.LivesWithThem | ParentalTies.DeductedAlimony)]
    public void One_tie_to_the_parents_is_enough_to_count_with_them_before_25(ParentalTies ties) =>
        Assert.Equal(CssOutcome.ParentsFile, Assess(under25: true, ties: ties).Outcome);

    [Fact]
    public void From_25_the_ties_do_not_count() => Assert.Equal(CssOutcome.LikelyFree, Assess(ties: ParentalTies.LivesWithThem).Outcome);

    [Fact]
    public void A_child_in_charge_makes_a_household_at_any_age() =>
        Assert.Equal(CssOutcome.LikelyFree, Assess(under25: true, people: 2, hasChild: true, ties: ParentalTies.LivesWithThem).Outcome);

    [Fact]
    public void Mayotte_has_ceilings_that_we_do_not_know() => Assert.Equal(CssOutcome.NotKnown, Assess(region: CssRegion.Mayotte).Outcome);

    [Theory]
    [InlineData(5000, CssOutcome.LikelyFree)]
    [InlineData(16000, CssOutcome.Borderline)]
    public void Overseas_nobody_is_turned_away_by_the_lower_ceilings_of_the_mainland(decimal resources, CssOutcome expected) =>
        Assert.Equal(expected, Assess(resources: resources, region: CssRegion.Overseas).Outcome);

    [Fact]
    public void More_resources_never_make_the_right_likelier()
    {
        Gen.Select(Gen.Int[1, 9], Gen.Decimal[0, 90000], Gen.Decimal[0, 90000]).Sample((people, a, b) =>
        {
            var (less, more) = (Math.Min(a, b), Math.Max(a, b));
            Assert.True(Rank(Assess(people: people, resources: less).Outcome) <= Rank(Assess(people: people, resources: more).Outcome));
        });
    }

    [Fact]
    public void A_larger_household_never_makes_the_right_less_likely()
    {
        Gen.Select(Gen.Int[1, 9], Gen.Decimal[0, 90000]).Sample((people, resources) =>
            Assert.True(Rank(Assess(people: people + 1, resources: resources).Outcome) <= Rank(Assess(people: people, resources: resources).Outcome)));
    }

    private static int Rank(CssOutcome outcome) => Array.IndexOf(
        [CssOutcome.LikelyFree, CssOutcome.NearFreeCeiling, CssOutcome.LikelyWithContribution, CssOutcome.Borderline, CssOutcome.Unlikely], outcome);

    private static CssAssessment Assess(
        bool under25 = false, int people = 1, bool hasChild = false, ParentalTies ties = ParentalTies.None, decimal resources = 6000, CssRegion region = CssRegion.Mainland) =>
        CssEligibility.Assess(new CssHousehold(under25, people, hasChild, ties, ParentalTies.None, resources, region), Ceilings);
}
