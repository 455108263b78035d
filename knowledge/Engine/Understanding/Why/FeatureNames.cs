namespace StudentHealth.Knowledge;

/// <summary>A feature as a curator knows it.</summary>
internal readonly record struct FeatureName(ClueKind Kind, string Text, string Word);

/// <summary>
/// Names what a <see cref="FeatureList"/> has as hashes. It goes the same way in the same order, and is apart from it so that
/// no message pays for names that only a curator reads; a test holds the two together.
/// </summary>
internal static class FeatureNames
{
    /// <summary>The names in the order in which the list reads the same words.</summary>
    public static List<FeatureName> Of(MessageWords words, int first, int last, Concepts concepts)
    {
        var names = new List<FeatureName>();
        for (var i = first; i <= last; i++)
        {
            var word = words[i].ToString();
            names.Add(new FeatureName(ClueKind.Word, word, word));
            if (i > first)
                names.Add(Same(ClueKind.Pair, $"{words[i - 1]} {word}"));
            AddRuns(word, names);
        }

        AddConcepts(words, first, last, concepts, names);
        return names;
    }

    private static void AddRuns(string word, List<FeatureName> names)
    {
        for (var start = -1; start + FeatureList.ShortestRun <= word.Length + 1; start++)
        {
            for (var length = FeatureList.ShortestRun; length <= FeatureList.LongestRun && start + length <= word.Length + 1; length++)
            {
                var end = start + length;
                var letters = word[Math.Max(start, 0)..Math.Min(end, word.Length)];
                names.Add(new FeatureName(ClueKind.Letters, $"{(start < 0 ? "" : "…")}{letters}{(end > word.Length ? "" : "…")}", word));
            }
        }
    }

    private static void AddConcepts(MessageWords words, int first, int last, Concepts concepts, List<FeatureName> names)
    {
        Span<int> found = stackalloc int[FeatureList.MostConcepts];
        var count = concepts.Find(words, first, last, found);
        for (var i = 0; i < count; i++)
        {
            names.Add(Same(ClueKind.Idea, concepts.Name(found[i])));
            for (var j = 0; j < i; j++)
                names.Add(Same(ClueKind.IdeaPair, $"{concepts.Name(Math.Min(found[i], found[j]))} + {concepts.Name(Math.Max(found[i], found[j]))}"));
        }
    }

    private static FeatureName Same(ClueKind kind, string text) => new(kind, text, text);
}
