namespace StudentHealth.Dialogs.Css;

public enum CssRegion
{
    Mainland,

    /// <summary>Guadeloupe, Guyane, Martinique, La Réunion: higher ceilings.</summary>
    Overseas,

    /// <summary>Has ceilings of its own, which we do not know.</summary>
    Mayotte,
}

/// <summary>What still makes a student under 25 part of the parents' household (Code de la sécurité sociale, R.861-2).</summary>
[Flags]
public enum ParentalTies
{
    None = 0,
    LivesWithThem = 1,
    OnTheirTaxReturn = 2,

    /// <summary>Alimony that the parents deduct from their own tax; one that a court ordered does not count.</summary>
    DeductedAlimony = 4,
}

/// <summary>What the student said.</summary>
/// <param name="People">Of the household, the student included; at least one.</param>
/// <param name="HasChild">A child in charge makes a household of one's own at any age.</param>
/// <param name="Unknown">Ties that the student could not tell.</param>
/// <param name="YearlyResources">Of the whole household over twelve months, euros.</param>
public sealed record CssHousehold(bool Under25, int People, bool HasChild, ParentalTies Ties, ParentalTies Unknown, decimal YearlyResources, CssRegion Region);

public enum CssOutcome
{
    LikelyFree,
    LikelyWithContribution,

    /// <summary>Within a tenth of the ceiling under which it is free: free or a low contribution.</summary>
    NearFreeCeiling,

    /// <summary>Within a tenth of the last ceiling, or above it where the reader's own ceiling is higher but not known.</summary>
    Borderline,
    Unlikely,

    /// <summary>The parents' household counts: their resources decide, and the request is theirs.</summary>
    ParentsFile,

    /// <summary>No ceilings are known for the place.</summary>
    NotKnown,
}

/// <param name="Free">The ceiling for this household, euros a year.</param>
/// <param name="WithContribution">The ceiling for this household, euros a year.</param>
public sealed record CssAssessment(CssOutcome Outcome, decimal Free, decimal WithContribution);

/// <summary>
/// A first idea of the right to the CSS, never a decision: only the caisse decides. Rules and ceilings: facts/css.yaml.
/// </summary>
public static class CssEligibility
{
    /// <summary>The part of a ceiling, on both sides of it, in which nothing likely is said.</summary>
    public const decimal Margin = 0.10m;

    /// <summary>Whether the three questions about the parents are to be asked.</summary>
    public static bool AsksAboutParents(bool under25, bool hasChild) => under25 && !hasChild;

    public static CssAssessment Assess(CssHousehold household, CssCeilings ceilings)
    {
        var free = ceilings.FreeFor(household.People);
        var withContribution = ceilings.WithContributionFor(household.People);
        return new CssAssessment(Outcome(household, free, withContribution), free, withContribution);
    }

    private static CssOutcome Outcome(CssHousehold household, decimal free, decimal withContribution)
    {
        if (AsksAboutParents(household.Under25, household.HasChild) && household.Ties != ParentalTies.None)
            return CssOutcome.ParentsFile;
        if (household.Region == CssRegion.Mayotte)
            return CssOutcome.NotKnown;

        var mainland = Compare(household.YearlyResources, free, withContribution);
        if (household.Region == CssRegion.Mainland)
            return mainland;

        // The ceilings overseas are higher: what is likely here is likely there, what is not may well be.
        return mainland is CssOutcome.Unlikely ? CssOutcome.Borderline : mainland;
    }

    private static CssOutcome Compare(decimal resources, decimal free, decimal withContribution)
    {
        if (IsNear(resources, withContribution))
            return CssOutcome.Borderline;
        if (IsNear(resources, free))
            return CssOutcome.NearFreeCeiling;
        if (resources < free)
            return CssOutcome.LikelyFree;
        return resources < withContribution ? CssOutcome.LikelyWithContribution : CssOutcome.Unlikely;
    }

    private static bool IsNear(decimal resources, decimal ceiling) => Math.Abs(resources - ceiling) <= ceiling * Margin;
}
