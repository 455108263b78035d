using System.Text;

namespace StudentHealth.Dialogs.Words;

/// <summary>A text of a wording file with places for values, such as <c>{time}</c>.</summary>
public sealed class Phrase
{
    private readonly string _key;
    private readonly string _template;

    internal Phrase(string key, string template)
    {
        _key = key;
        _template = template;
        Places = FindPlaces(template);
    }

    /// <summary>The names in braces, each once, in order.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>The text of a phrase that has no places.</summary>
    public override string ToString() => With();

    /// <summary>The text with the values in their places.</summary>
    /// <exception cref="InvalidOperationException">A place has no value: a slip of the code, found by the dialogs' tests.</exception>
    public string With(params ReadOnlySpan<(string Place, string Value)> values)
    {
        if (Places.Count == 0)
            return _template;

        var text = new StringBuilder(_template.Length + 32);
        var rest = _template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            text.Append(rest[..open]).Append(Value(rest[(open + 1)..close], values));
            rest = rest[(close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private string Value(ReadOnlySpan<char> place, ReadOnlySpan<(string Place, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (place.SequenceEqual(name))
                return value;
        }

        throw new InvalidOperationException($"The phrase '{_key}' needs a value for '{place}'.");
    }

    private static List<string> FindPlaces(string template)
    {
        var places = new List<string>();
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is var open and >= 0)
        {
            var close = rest.IndexOf('}');
            var place = rest[(open + 1)..close].ToString();
            if (!places.Contains(place))
                places.Add(place);
            rest = rest[(close + 1)..];
        }

        return places;
    }
}
