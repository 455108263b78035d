namespace StudentHealth.Knowledge;

/// <summary>How many letters are wrong, missing, too many, or swapped with their neighbour (Damerau, restricted).</summary>
internal static class EditDistance
{
    private const int Longest = 32;

    /// <summary>More than the most where it is more, and where the first letters differ: hardly anybody misspells those.</summary>
    /// <param name="one">At most 32 letters, as the other.</param>
    /// <param name="other">At least two letters, as the one.</param>
    /// <param name="most">What is still of interest.</param>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var startsAlike = one[0] == other[0] || (one[0] == other[1] && one[1] == other[0]);
        if (!startsAlike || Math.Abs(one.Length - other.Length) > most)
            return int.MaxValue;
        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(row[j - 1], last[j]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[other.Length];
    }
}
