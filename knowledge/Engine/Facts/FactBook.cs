namespace StudentHealth.Knowledge;

/// <summary>All facts, by id. A fact that changed stands once for each period.</summary>
public sealed class FactBook
{
    private readonly Dictionary<string, Fact[]> _facts;

    /// <param name="facts">By id, each id's periods in the order of time.</param>
    internal FactBook(Dictionary<string, Fact[]> facts) => _facts = facts;

    public IEnumerable<Fact> All => _facts.Values.SelectMany(periods => periods);

    /// <summary>The latest period, whether it holds or not; null where there is no such fact.</summary>
    public Fact? Find(string id) => _facts.TryGetValue(id, out var periods) ? periods[^1] : null;

    /// <summary>The period that holds that day, else the last one before it, else the first one after; null where there is no such fact.</summary>
    public Fact? Find(string id, DateOnly today)
    {
        if (!_facts.TryGetValue(id, out var periods))
            return null;
        var begun = Array.FindLastIndex(periods, period => period.From is null || period.From <= today);
        return periods[Math.Max(begun, 0)];
    }

    /// <summary>The latest period, whether it holds or not.</summary>
    /// <exception cref="KeyNotFoundException">No such fact; the message names it.</exception>
    public Fact Get(string id) => Find(id) ?? throw Missing(id);

    /// <summary>The period that holds that day, else the last one before it, else the first one after.</summary>
    /// <exception cref="KeyNotFoundException">No such fact; the message names it.</exception>
    public Fact Get(string id, DateOnly today) => Find(id, today) ?? throw Missing(id);

    private static KeyNotFoundException Missing(string id) => new($"There is no fact '{id}' in knowledge/facts.");
}
