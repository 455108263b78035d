using System.Text.Json;
using System.Text.Json.Serialization;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Hosting;

/// <summary>A feature's own words, from its <c>Wording/fr.json</c>, <c>en.json</c>, <c>es.json</c>: a flat list of keys, the same in each.</summary>
internal static class EmbeddedWording
{
    public static InEachLanguage<IReadOnlyDictionary<string, string>> Read(string feature) => new(language => Read(feature, language));

    private static IReadOnlyDictionary<string, string> Read(string feature, Language language)
    {
        var name = $"{feature}.Wording.{language.Code()}.json";
        using var stream = typeof(EmbeddedWording).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The wording {name} is not in the assembly.");
        return JsonSerializer.Deserialize(stream, WordingJson.Default.DictionaryStringString)!;
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordingJson : JsonSerializerContext;
