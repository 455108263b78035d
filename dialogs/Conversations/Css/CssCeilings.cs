using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Css;

/// <summary>The yearly resources under which the CSS is free, or asks a contribution. Euros a year, mainland France.</summary>
/// <param name="From">First day that they hold.</param>
/// <param name="Until">Last day that they hold; null where no end is known.</param>
public sealed record CssCeilings(
    IReadOnlyList<decimal> Free,
    decimal FreeForEachMore,
    IReadOnlyList<decimal> WithContribution,
    decimal WithContributionForEachMore,
    DateOnly From,
    DateOnly? Until,
    string Source)
{
    /// <summary>The ceilings are published for this many people; beyond, a sum is added for each.</summary>
    private const int Published = 4;

    public decimal FreeFor(int people) => For(people, Free, FreeForEachMore);

    public decimal WithContributionFor(int people) => For(people, WithContribution, WithContributionForEachMore);

    /// <summary>The ceilings that hold that day, or the last ones that held: the facts know their dates.</summary>
    /// <exception cref="KeyNotFoundException">The content lacks a ceiling.</exception>
    public static CssCeilings On(DateOnly today, FactBook facts)
    {
        var single = facts.Get("css.ceiling.free.1", today);
        return new CssCeilings(
            ReadAll(today, facts, "css.ceiling.free"),
            facts.Get("css.ceiling.free.extra", today).Number,
            ReadAll(today, facts, "css.ceiling.contribution"),
            facts.Get("css.ceiling.contribution.extra", today).Number,
            single.From ?? single.Checked,
            single.Until,
            single.Source);
    }

    private static IReadOnlyList<decimal> ReadAll(DateOnly today, FactBook facts, string prefix) =>
        [.. Enumerable.Range(1, Published).Select(people => facts.Get($"{prefix}.{people}", today).Number)];

    private static decimal For(int people, IReadOnlyList<decimal> published, decimal more)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        return people <= published.Count ? published[people - 1] : published[^1] + (more * (people - published.Count));
    }
}
