using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StudentHealth.Knowledge;

/// <summary>A YAML map whose values are read by name; what is missing or has another form becomes a problem.</summary>
internal sealed class YamlMap(string file, YamlMappingNode node, ProblemLog log)
{
    private readonly Dictionary<string, YamlNode> _values = node.Children
        .GroupBy(pair => pair.Key.ToString(), StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    public string File => file;

    public int Line => (int)node.Start.Line;

    public ContentPlace Place => new(log.Relative(file), Line);

    public bool Has(string name) => _values.ContainsKey(name);

    public int LineOf(string name) => _values.TryGetValue(name, out var value) ? (int)value.Start.Line : Line;

    public void Error(string name, string reason) => log.Error(file, LineOf(name), reason);

    public void ErrorAt(int line, string reason) => log.Error(file, line, reason);

    public void OnlyHas(params IReadOnlyList<string> names)
    {
        foreach (var key in node.Children.Keys)
        {
            if (!names.Contains(key.ToString()))
                log.Error(file, (int)key.Start.Line, $"unknown name '{key}': write one of {string.Join(", ", names)}");
        }
    }

    /// <summary>Null, and a problem, where it is missing or empty.</summary>
    public string? Text(string name)
    {
        if (OptionalText(name) is { Length: > 0 } text)
            return text;
        log.Error(file, LineOf(name), $"'{name}' is missing: write `{name}: ...`");
        return null;
    }

    public string? OptionalText(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            return null;
        if (value is YamlScalarNode scalar)
            return scalar.Value?.Trim() is { Length: > 0 } text and not "null" and not "~" ? text : null;
        Error(name, $"'{name}' is not a single value: write `{name}: ...` on one line");
        return null;
    }

    public int? Whole(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Error(name, $"'{name}: {text}' is not a whole number: write `{name}: 1`");
        return null;
    }

    public bool? Flag(string name)
    {
        switch (Text(name))
        {
            case "true":
                return true;
            case "false":
                return false;
            case { } other:
                Error(name, $"'{name}: {other}' is neither true nor false: write one of them");
                return null;
            default:
                return null;
        }
    }

    /// <summary>One of a few words; null where it is missing, and a problem where it is another.</summary>
    public string? OptionalWord(string name, IReadOnlyCollection<string> words)
    {
        if (OptionalText(name) is not { } word || words.Contains(word))
            return OptionalText(name);
        Error(name, $"'{name}: {word}' is not known: write one of {string.Join(", ", words)}, or leave it out");
        return null;
    }

    public DateOnly? Date(string name) => Text(name) is { } text ? ParseDate(name, text) : null;

    public DateOnly? OptionalDate(string name) => OptionalText(name) is { } text ? ParseDate(name, text) : null;

    private DateOnly? ParseDate(string name, string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Error(name, $"'{name}: {text}' is not a date: write it as 2026-11-23");
        return null;
    }

    /// <summary>The list's values with their lines; empty where the list is missing.</summary>
    public IReadOnlyList<(string Value, int Line)> List(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            return [];
        if (value is YamlSequenceNode list && list.All(item => item is YamlScalarNode))
            return [.. list.Select(item => (((YamlScalarNode)item).Value ?? "", (int)item.Start.Line))];
        if (value is not YamlScalarNode { Value: "" or null })
            Error(name, $"'{name}' is not a list: write `{name}: [one, two]`");
        return [];
    }

    public IEnumerable<YamlMap> Maps(string name)
    {
        if (!_values.TryGetValue(name, out var value) || value is YamlScalarNode { Value: "" or null })
            yield break;
        if (value is not YamlSequenceNode list || !list.All(item => item is YamlMappingNode))
        {
            Error(name, $"'{name}' is not a list of entries: write each as `- id: ...`");
            yield break;
        }

        foreach (var item in list)
            yield return new YamlMap(file, (YamlMappingNode)item, log);
    }

    /// <summary>A value in each of the three languages; null, and a problem, where one is missing.</summary>
    public IReadOnlyDictionary<Language, string>? InEachLanguage(string name)
    {
        if (!_values.TryGetValue(name, out var value) || value is not YamlMappingNode inner)
        {
            Error(name, $"'{name}' is not in three languages: write `{name}: {{ fr: ..., en: ..., es: ... }}`");
            return null;
        }

        var map = new YamlMap(file, inner, log);
        map.OnlyHas("fr", "en", "es");
        var texts = LanguageCodes.All.Select(language => (language, Text: map.Text(language.Code()))).ToList();
        return texts.Exists(text => text.Text is null) ? null : texts.ToDictionary(text => text.language, text => text.Text!);
    }

    /// <summary>A map inside; null where it is missing, and a problem where it is something else.</summary>
    public YamlMap? Map(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            return null;
        if (value is YamlMappingNode inner)
            return new YamlMap(file, inner, log);
        Error(name, $"'{name}' is not a map: write `{name}: {{ name: value }}`");
        return null;
    }

    /// <summary>A value that is the same in each language, or one for each; null where it is missing.</summary>
    public LocalText? Words(string name)
    {
        if (!_values.TryGetValue(name, out var value))
            return null;
        if (value is YamlScalarNode)
            return Text(name) is { } same ? LocalText.Same(same) : null;
        return InEachLanguage(name) is { } texts ? new LocalText(texts[Language.French], texts[Language.English], texts[Language.Spanish]) : null;
    }

    /// <summary>A text's lines, and the line of the file that the first one stands on (after `|` that is the next).</summary>
    public (string[] Lines, int First)? Block(string name)
    {
        if (Text(name) is not { } text)
            return null;
        var isBlock = _values[name] is YamlScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded };
        return (text.Split('\n'), LineOf(name) + (isBlock ? 1 : 0));
    }
}
