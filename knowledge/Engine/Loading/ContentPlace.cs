using System.Globalization;

namespace StudentHealth.Knowledge;

/// <summary>Where something is written.</summary>
/// <param name="File">Relative to the knowledge directory, with `/`.</param>
/// <param name="Line">From 1; 0 where the whole file is meant.</param>
public readonly record struct ContentPlace(string File, int Line)
{
    public override string ToString() => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File;
}
