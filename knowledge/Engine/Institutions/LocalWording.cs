using YamlDotNet.RepresentationModel;

namespace StudentHealth.Knowledge;

/// <summary>The words between an institution's own: Wording.fr.yaml, en and es in this folder, with the same keys.</summary>
internal sealed class LocalWording
{
    private static readonly LocalWording[] Wordings = [.. LanguageCodes.All.Select(language => new LocalWording(language))];

    private readonly string _file;
    private readonly Dictionary<string, string> _texts;

    private LocalWording(Language language)
    {
        _file = $"Institutions/Wording.{language.Code()}.yaml";
        using var stream = typeof(LocalWording).Assembly.GetManifestResourceStream(_file)
            ?? throw new InvalidOperationException($"The wording file {_file} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        _texts = ((YamlMappingNode)yaml.Documents[0].RootNode).Children
            .ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString(), StringComparer.Ordinal);
    }

    public IReadOnlyDictionary<string, string> All => _texts;

    public static LocalWording In(Language language) => Wordings[(int)language];

    public string Day(DayOfWeek day) => Text($"day-{(int)day}");

    public string Spoken(Language language) => Text($"spoken-{language.Code()}");

    public string Text(string key) => _texts.GetValueOrDefault(key) ?? throw new InvalidOperationException($"The wording file {_file} lacks '{key}'.");

    /// <summary>The text with each `{name}` replaced.</summary>
    public string Text(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = Text(key);
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }
}
