using System.Collections.Frozen;

namespace StudentHealth.Knowledge;

/// <summary>All definitions, found by any name in any language: students mix them.</summary>
public sealed class DefinitionBook
{
    private readonly FrozenDictionary<string, Definition> _byName;

    internal DefinitionBook(IReadOnlyList<Definition> all, IReadOnlyDictionary<string, Definition> byName)
    {
        All = all;
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<Definition> All { get; }

    /// <summary>By a name without article, case and accents aside; null for other words.</summary>
    public Definition? Find(string name) => _byName.GetValueOrDefault(WordTokens.Fold(name));
}
