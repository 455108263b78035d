namespace StudentHealth.Knowledge;

/// <summary>A French department or territory as its postal codes begin: `35`, `2A`, `974`.</summary>
public readonly record struct DepartmentCode(string Value)
{
    public override string ToString() => Value;
}

/// <summary>A French department or territory, and who looks after those who live there.</summary>
public sealed record Department
{
    public required DepartmentCode Code { get; init; }

    /// <summary>The French name, the same in each language: `Ille-et-Vilaine`.</summary>
    public required string Name { get; init; }

    /// <summary>One nearly everywhere; several where the registration site assigns; empty where none is known.</summary>
    public required IReadOnlyList<Caisse> Caisses { get; init; }
}

/// <summary>A local health insurance office.</summary>
public sealed record Caisse
{
    /// <summary>As it calls itself: `CPAM d'Ille-et-Vilaine`.</summary>
    public required string Name { get; init; }

    public required CaisseKind Kind { get; init; }

    /// <summary>Where it was read; the best first.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    public required Confidence Confidence { get; init; }
}

public enum CaisseKind
{
    /// <summary>Caisse primaire d'assurance maladie: the mainland and Corsica.</summary>
    Cpam,

    /// <summary>Caisse générale de sécurité sociale: Guadeloupe, Martinique, Guyane, La Réunion.</summary>
    Cgss,

    /// <summary>Caisse de sécurité sociale de Mayotte.</summary>
    Cssm,
}

/// <summary>How well a row of a table is sourced.</summary>
public enum Confidence
{
    Low,

    /// <summary>The name was met in unofficial lists only.</summary>
    Medium,
    MediumHigh,
    High,
}
