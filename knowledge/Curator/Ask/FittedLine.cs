namespace StudentHealth.Curator.Ask;

/// <summary>A line of a terminal with as many items as fit, the first ones.</summary>
internal static class FittedLine
{
    private const int Width = 80;
    private const string Rest = ", …";

    /// <param name="start">What stands before the items.</param>
    /// <param name="items">At least one is written, however long it is.</param>
    public static string Of(string start, IReadOnlyList<string> items)
    {
        var line = start + items[0];
        for (var i = 1; i < items.Count; i++)
        {
            var longer = $"{line}, {items[i]}";
            if (longer.Length + (i == items.Count - 1 ? 0 : Rest.Length) > Width)
                return line + Rest;
            line = longer;
        }

        return line;
    }
}
