namespace StudentHealth.Knowledge;

public enum PlaceKind
{
    PostalCode,

    /// <summary>A town, or a department by its name or number.</summary>
    Name,

    /// <summary>Five figures where a postal code is meant, and France has none such.</summary>
    UnknownCode,
}

/// <summary>A place that a message names.</summary>
/// <param name="Name">`35000`, or the name as we write it: `Saint-Étienne`.</param>
/// <param name="Departments">One; several where towns share the name; none for an unknown code.</param>
/// <param name="Start">Where it begins in the message.</param>
public sealed record SaidPlace(PlaceKind Kind, string Name, IReadOnlyList<Department> Departments, int Start, int Length);

/// <summary>The places that a message names, and which of them it is about.</summary>
public sealed record SaidPlaces
{
    public static SaidPlaces None { get; } = new() { All = [], Home = null, IsOwn = false, IsAlone = false };

    /// <summary>In the order of the message.</summary>
    public required IReadOnlyList<SaidPlace> All { get; init; }

    /// <summary>The one place that it is about; null where it names none, or several and does not say in which the student lives.</summary>
    public required SaidPlace? Home { get; init; }

    /// <summary>The student lives there, by their own words.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The message says nothing but a place: "j'habite à Rouen", "75013 Paris".</summary>
    public required bool IsAlone { get; init; }
}
