namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A text's words, in which values are looked for one after the other.</summary>
internal sealed class ValueSearch
{
    private const int DefaultTokenDistance = 2;

    private readonly FindValuesOptions _options;
    private readonly TokenizerFunction _tokenizer;
    private readonly int _maxDistance;

    public ValueSearch(string utterance, FindValuesOptions options)
    {
        _options = options;
        _tokenizer = options.Tokenizer ?? Tokenizer.DefaultTokenizer;
        _maxDistance = options.MaxTokenDistance ?? DefaultTokenDistance;
        Tokens = _tokenizer(utterance, options.Locale);
    }

    public List<Token> Tokens { get; }

    /// <summary>A value may be said more than once: each search goes on behind the last match.</summary>
    public IEnumerable<ValueMatch> MatchesOf(SortedValue value)
    {
        var wanted = _tokenizer(value.Value.Trim(), _options.Locale);
        var position = 0;
        while (position < Tokens.Count && FindMatch(value, wanted, position) is { } match)
        {
            yield return match;
            position = match.LastToken + 1;
        }
    }

    private ValueMatch FindMatch(SortedValue value, List<Token> wanted, int position)
    {
        var (first, last, matched, skipped) = (-1, -1, 0, 0);
        foreach (var word in wanted)
        {
            var at = Tokens.FindIndex(position, token => string.Equals(token.Normalized, word.Normalized, StringComparison.Ordinal));
            if (at < 0)
            {
                continue;
            }

            // The first word may stand anywhere, the others near the one before them.
            var distance = matched > 0 ? at - position : 0;
            if (distance > _maxDistance)
            {
                continue;
            }

            matched++;
            skipped += distance;
            position = at + 1;
            first = first < 0 ? at : first;
            last = at;
        }

        if (matched == 0 || (matched < wanted.Count && !_options.AllowPartialMatches))
        {
            return null;
        }

        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new ValueMatch(value, first, last, completeness * accuracy);
    }
}

/// <summary>Both tokens are within the match.</summary>
internal sealed record ValueMatch(SortedValue Value, int FirstToken, int LastToken, float Score);
