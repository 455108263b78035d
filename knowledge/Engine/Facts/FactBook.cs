using System.Diagnostics.CodeAnalysis;

namespace StudentHealth.Knowledge;

/// <summary>All facts, by id.</summary>
public sealed class FactBook
{
    private readonly Dictionary<string, Fact> _facts;

    internal FactBook(Dictionary<string, Fact> facts) => _facts = facts;

    public IReadOnlyCollection<Fact> All => _facts.Values;

    public Fact? Find(string id) => _facts.GetValueOrDefault(id);

    /// <exception cref="KeyNotFoundException">No such fact; the message names it.</exception>
    public Fact Get(string id) => _facts.TryGetValue(id, out var fact)
        ? fact
        : throw new KeyNotFoundException($"There is no fact '{id}' in knowledge/facts.");

    internal bool TryGet(string id, [NotNullWhen(true)] out Fact? fact) => _facts.TryGetValue(id, out fact);
}
