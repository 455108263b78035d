namespace StudentHealth.Knowledge;

public enum Nationality
{
    /// <summary>The European Union, the European Economic Area and Switzerland.</summary>
    Eu,
    British,
    Quebec,
    Other,
}

/// <summary>How far the student's social security number is.</summary>
public enum NumberStage
{
    None,
    Provisional,
    Definitive,
}

/// <summary>What the conversation knows about the student; null is not known. It chooses the variant of an answer.</summary>
public sealed record Situation
{
    public static Situation Unknown { get; } = new();

    public Nationality? Nationality { get; init; }

    /// <summary>Has a European Health Insurance Card (French CEAM).</summary>
    public bool? Ehic { get; init; }

    /// <summary>Is in France already.</summary>
    public bool? Arrived { get; init; }

    public bool? Under25 { get; init; }

    public NumberStage? Number { get; init; }
}
