namespace StudentHealth.Knowledge;

/// <summary>
/// Whether a word is another one with a slip: a letter too few or too many, two swapped, or one that sounds or looks alike.
/// Any other letter in its place makes another word ("abogado" is not "ahogado").
/// </summary>
internal static class Slip
{
    private static readonly string[] Alike = ["cs", "sz", "ckq", "iye", "ea", "bv", "gj", "mn", "ou", "dt"];

    public static bool IsOne(ReadOnlySpan<char> word, ReadOnlySpan<char> meant)
    {
        var start = word.CommonPrefixLength(meant);
        var one = word[start..];
        var other = meant[start..];
        return (one.Length - other.Length) switch
        {
            0 => other.IsEmpty || IsAlike(one, other) || IsSwapped(one, other),
            1 => one[1..].SequenceEqual(other),
            -1 => other[1..].SequenceEqual(one),
            _ => false,
        };
    }

    private static bool IsAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (!one[1..].SequenceEqual(other[1..]))
            return false;
        foreach (var letters in Alike)
        {
            if (letters.Contains(one[0], StringComparison.Ordinal) && letters.Contains(other[0], StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsSwapped(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Length >= 2 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..]);
}
