using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using StudentHealth.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StudentHealth.Unit.Knowledge;

/// <summary>What an editor accepts (knowledge/schemas) is what the readers accept.</summary>
public sealed class ContentSchemas
{
    [Fact]
    public void Schemas_and_readers_know_the_same_names()
    {
        Assert.Equal(TopicHeadReader.Names.Order(), Keys(Schema("topic"), "properties"));
        Assert.Equal(TopicHeadReader.VariantNames.Order(), Keys(Schema("topic"), "properties", "variants", "items", "properties"));
        Assert.Equal(TopicHeadReader.Dialogs.Order(), Words(Schema("topic"), "properties", "dialog"));
        Assert.Equal(FactReader.Names.Order(), Keys(Schema("facts"), "items", "properties"));
        Assert.Equal(FactReader.UnitNames.Order(), Words(Schema("facts"), "items", "properties", "unit"));
        Assert.Equal(FactReader.DoubtNames.Order(), Words(Schema("facts"), "items", "properties", "doubt"));
        Assert.Equal(TopicHeadReader.Dialogs.Order(), Words(Schema("facts"), "items", "properties", "dialog"));
        Assert.Equal(SourceReader.Names.Order(), Keys(Schema("sources"), "items", "properties"));
        Assert.Equal(InstitutionReader.Names.Order(), Keys(Schema("institution"), "properties"));
        Assert.Equal(ContactReader.KindNames.Order(), Words(Schema("institution"), "properties", "contacts", "items", "properties", "for"));
        Assert.Equal(EventReader.KindNames.Order(), Words(Schema("institution"), "properties", "events", "items", "properties", "kind"));
    }

    [Fact]
    public void All_situations_of_the_reader_are_in_the_schema()
    {
        foreach (var (name, values) in SituationNames.Values)
        {
            foreach (var value in values)
                Assert.True(IsValid("topic", $"id: css.what\nversion: 1\nreviewed: 2026-11-23\nvariants:\n  - id: a\n    when: arrived=no & {name}={value}"), $"{name}={value}");
        }
    }

    [Fact]
    public void The_content_follows_its_schemas()
    {
        var root = KnowledgeBase.DefaultDirectory;
        var files = Directory.EnumerateFiles(Path.Combine(root, "topics"), "topic.yaml", SearchOption.AllDirectories).Select(file => ("topic", file))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "facts"), "*.yaml").Select(file => ("facts", file)))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "institutions"), "*.yaml").Select(file => ("institution", file)))
            .Append(("sources", Path.Combine(root, "sources.yaml")));

        Assert.All(files, file => Assert.True(IsValid(file.Item1, File.ReadAllText(file.Item2)), file.Item2));
    }

    [Theory]
    [InlineData("topic", "id: css.what\nversion: one\nreviewed: 2026-11-23")]
    [InlineData("topic", "id: css.what\nversion: 1\nreviewed: 23/11/2026")]
    [InlineData("topic", "id: css.what\nversion: 1\nreviewed: 2026-11-23\ncolour: red")]
    [InlineData("topic", "id: css.what\nversion: 1\nreviewed: 2026-11-23\ndialog: dance")]
    [InlineData("topic", "id: css.what\nversion: 1\nreviewed: 2026-11-23\nvariants:\n  - id: a\n    when: nationality=mars")]
    [InlineData("topic", "id: css.what\nversion: 1\nreviewed: 2026-11-23\nvariants:\n  - id: more\n    when: arrived=no")]
    [InlineData("facts", "- id: a\n  value: 1\n  unit: pesos\n  source: site\n  official: true\n  checked: 2026-01-05\n  review: 2026-12-01")]
    [InlineData("facts", "- id: a\n  value: 1\n  unit: count\n  source: site\n  official: maybe\n  checked: 2026-01-05\n  review: 2026-12-01")]
    [InlineData("facts", "- id: a\n  value: 1\n  unit: count\n  source: site\n  official: true\n  checked: 2026-01-05\n  review: 2026-12-01\n  doubt: conflict")]
    [InlineData("facts", "- id: a\n  value: { fr: a, en: b }\n  unit: text\n  source: site\n  official: true\n  checked: 2026-01-05\n  review: 2026-12-01")]
    [InlineData("institution", "key: a\nname: A\nat: At A\npage: https://a.example.org\nchecked: 2026-11-20\nreview: 2027-06-15\norigins: [https://a.example.org/]")]
    [InlineData("institution", "key: a\nname: A\nat: At A\npage: https://a.example.org\nchecked: 2026-11-20\nreview: 2027-06-15\norigins: [https://a.example.org]\ncolours: { accent: red }")]
    [InlineData("institution", "key: a\nname: A\nat: At A\npage: https://a.example.org\nchecked: 2026-11-20\nreview: 2027-06-15\norigins: [https://a.example.org]\nadditions:\n  - { topic: safety.emergency, fr: a, en: b, es: c }")]
    [InlineData("sources", "- id: a\n  title: { fr: a, en: b, es: c }\n  url: example.org\n  date: undated\n  official: true")]
    [InlineData("sources", "- id: a\n  title: { fr: a, en: b, es: c }\n  url: https://example.org\n  date: soon\n  official: true")]
    public void What_the_readers_refuse_the_editor_marks(string schema, string yaml) => Assert.False(IsValid(schema, yaml));

    private static readonly Dictionary<string, JsonSchema> Schemas = ((string[])["topic", "facts", "sources", "institution"])
        .ToDictionary(name => name, name => JsonSchema.FromText(Schema(name).GetRawText()));

    private static JsonElement Schema(string name)
    {
        using var stream = typeof(ContentSchemas).Assembly.GetManifestResourceStream(name + ".schema.json") ?? throw new FileNotFoundException("It is not embedded.", name);
        return JsonDocument.Parse(stream).RootElement.Clone();
    }

    private static bool IsValid(string schema, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Schemas[schema].Evaluate(JsonSerializer.SerializeToElement(Json(stream.Documents[0].RootNode))).IsValid;
    }

    private static IEnumerable<string> Keys(JsonElement schema, params string[] path) => At(schema, path).EnumerateObject().Select(property => property.Name).Order();

    private static IEnumerable<string> Words(JsonElement schema, params string[] path) => At(schema, [.. path, "enum"]).EnumerateArray().Select(word => word.GetString()!).Order();

    private static JsonElement At(JsonElement schema, string[] path) => path.Aggregate(schema, (element, name) => element.GetProperty(name));

    /// <summary>As an editor reads YAML 1.2: what is quoted is text, and a date is text too.</summary>
    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when long.TryParse(plain.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        YamlScalarNode text => JsonValue.Create(text.Value),
        _ => null,
    };
}
