using StudentHealth.Knowledge;
using YamlDotNet.RepresentationModel;

namespace StudentHealth.Dialogs.Words;

/// <summary>
/// One language's wording of a conversation, embedded as <c>Css/Wording.fr.yaml</c>: mappings of texts, and lists
/// <c>[label, synonym, ...]</c> for buttons. A key is its path, such as <c>day.ask</c>. Reading a key that the file
/// lacks throws at once, so that no language can miss a text unnoticed.
/// </summary>
public sealed class WordingFile
{
    private readonly string _name;
    private readonly Dictionary<string, string> _texts = [];
    private readonly Dictionary<string, List<string>> _lists = [];
    private readonly HashSet<string> _unread = [];

    private WordingFile(string name, YamlNode root)
    {
        _name = name;
        Collect("", root);
    }

    /// <summary>Keys that nobody has asked for: wording that is never said.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    /// <exception cref="InvalidOperationException">There is no such file in the assembly, or it is no mapping.</exception>
    public static WordingFile Open(string folder, Language language)
    {
        var name = $"{folder}/Wording.{language.Code()}.yaml";
        using var stream = typeof(WordingFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The wording file {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return new WordingFile(name, yaml.Documents[0].RootNode);
    }

    /// <summary>A conversation's wording in all languages.</summary>
    public static InEachLanguage<T> Read<T>(string folder, Func<WordingFile, T> read) =>
        new(language => read(Open(folder, language)));

    public Phrase Phrase(string key) => new($"{_name}: {key}", Text(key));

    public string Text(string key)
    {
        _unread.Remove(key);
        return _texts.TryGetValue(key, out var text) ? text : throw Missing(key);
    }

    public Label Label(string key)
    {
        var words = List(key);
        return new Label(words[0], [.. words.Skip(1)]);
    }

    public IReadOnlyList<string> List(string key)
    {
        _unread.Remove(key);
        return _lists.TryGetValue(key, out var list) && list.Count > 0 ? list : throw Missing(key);
    }

    private InvalidOperationException Missing(string key) => new($"The wording file {_name} lacks '{key}'.");

    private void Collect(string path, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (key, child) in mapping.Children)
                    Collect(path.Length == 0 ? Scalar(key) : $"{path}.{Scalar(key)}", child);
                break;
            case YamlSequenceNode sequence:
                _lists[path] = [.. sequence.Children.Select(Scalar)];
                _unread.Add(path);
                break;
            default:
                _texts[path] = Scalar(node).Trim();
                _unread.Add(path);
                break;
        }
    }

    private string Scalar(YamlNode node) => node is YamlScalarNode { Value: { } value }
        ? value
        : throw new InvalidOperationException($"{_name}, line {node.Start.Line}: a text is expected.");
}
