namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds choices or values by their words in what was said.</summary>
public static class Find
{
    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<string> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return FindChoices(utterance, choices.Select(choice => new Choice(choice)).ToList(), options);
    }

    public static List<ModelResult<FoundChoice>> FindChoices(string utterance, IList<Choice> choices, FindChoicesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        options ??= new FindChoicesOptions();
        var words = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            AddWordsOf(choices[index], index, options, words);
        }

        return FindValues(utterance, words, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value,
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>Each value is found once at most; where two overlap, the better fit wins, then the longer value. In order of position.</summary>
    public static List<ModelResult<FoundValue>> FindValues(string utterance, List<SortedValue> values, FindValuesOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrEmpty(utterance))
        {
            return [];
        }

        // Words do not tell "C" from "C++": what was said exactly is what was meant.
        var exact = values.Find(value => string.Equals(value.Value, utterance, StringComparison.OrdinalIgnoreCase));
        if (exact is not null)
        {
            return [Found(utterance, 0, utterance.Length - 1, exact, 1f)];
        }

        var search = new ValueSearch(utterance, options ?? new FindValuesOptions());
        var matches = values
            .OrderByDescending(value => value.Value.Length)
            .SelectMany(search.MatchesOf)
            .OrderByDescending(match => match.Score);

        var foundIndexes = new HashSet<int>();
        var usedTokens = new HashSet<int>();
        var results = new List<ModelResult<FoundValue>>();
        foreach (var match in matches)
        {
            var span = Enumerable.Range(match.FirstToken, match.LastToken - match.FirstToken + 1);
            if (foundIndexes.Contains(match.Value.Index) || span.Any(usedTokens.Contains))
            {
                continue;
            }

            foundIndexes.Add(match.Value.Index);
            usedTokens.UnionWith(span);
            var (start, end) = (search.Tokens[match.FirstToken].Start, search.Tokens[match.LastToken].End);
            results.Add(Found(utterance.Substring(start, end - start + 1), start, end, match.Value, match.Score));
        }

        results.Sort((left, right) => left.Start - right.Start);
        return results;
    }

    private static void AddWordsOf(Choice choice, int index, FindChoicesOptions options, List<SortedValue> words)
    {
        if (!options.NoValue && choice.Value is not null)
        {
            words.Add(new SortedValue { Value = choice.Value, Index = index });
        }

        if (!options.NoAction && choice.Action?.Title is not null)
        {
            words.Add(new SortedValue { Value = choice.Action.Title, Index = index });
        }

        foreach (var synonym in choice.Synonyms ?? [])
        {
            words.Add(new SortedValue { Value = synonym, Index = index });
        }
    }

    private static ModelResult<FoundValue> Found(string text, int start, int end, SortedValue value, float score) => new()
    {
        Text = text,
        Start = start,
        End = end,
        TypeName = "value",
        Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = score },
    };
}
