using System.Text.Json;

namespace StudentHealth.Bot.Widget;

/// <summary>The page's words, from <c>Wording/*.json</c>: a flat list of keys, the same in each language.</summary>
internal static class PageWording
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> ByLanguage =
        PageLanguage.All.ToDictionary(static language => language, Read);

    public static IReadOnlyDictionary<string, string> Get(string language) => ByLanguage[language];

    private static IReadOnlyDictionary<string, string> Read(string language)
    {
        using var stream = typeof(PageWording).Assembly.GetManifestResourceStream($"Widget.Wording.{language}.json")!;
        return JsonSerializer.Deserialize(stream, WidgetJson.Default.DictionaryStringString)!;
    }
}
