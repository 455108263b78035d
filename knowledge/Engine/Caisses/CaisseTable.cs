using System.Collections.Frozen;

namespace StudentHealth.Knowledge;

/// <summary>Which caisse belongs to which department: caisses.csv.</summary>
public sealed class CaisseTable
{
    private readonly FrozenDictionary<string, Department> _departments;
    private readonly FrozenDictionary<string, Department>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal CaisseTable(IEnumerable<Department> departments)
    {
        _departments = departments.ToFrozenDictionary(department => department.Code.Value, StringComparer.OrdinalIgnoreCase);
        _lookup = _departments.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<Department> Departments => _departments.Values;

    /// <summary>Null where there is no such department.</summary>
    public Department? Find(DepartmentCode code) => code.Value is { } value ? Find(value) : null;

    /// <summary>The department of a postal code of five figures; null where France has no such code.</summary>
    public Department? FindByPostalCode(ReadOnlySpan<char> code)
    {
        if (code.Length != 5 || code.ContainsAnyExceptInRange('0', '9'))
            return null;
        return code[..2] switch
        {
            "20" => code[2] switch
            {
                '0' or '1' => Find("2A"),
                >= '2' and <= '6' => Find("2B"),
                _ => null,
            },

            // Two islands left Guadeloupe in 2007 and kept their postal codes.
            "97" => code is "97133" ? Find("977") : code is "97150" ? Find("978") : Find(code[..3]),
            "98" => Find(code[..3]),
            _ => Find(code[..2]),
        };
    }

    internal Department? Find(ReadOnlySpan<char> code) => _lookup.TryGetValue(code, out var department) ? department : null;
}
