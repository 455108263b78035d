namespace StudentHealth.Knowledge;

/// <summary>A list of our languages, as `[en, fr]`.</summary>
internal static class LanguageList
{
    public static List<Language> Read(YamlMap map, string name)
    {
        var languages = new List<Language>();
        foreach (var (code, line) in map.List(name))
        {
            if (!LanguageCodes.TryParse(code, out var language) || code != language.Code())
                map.ErrorAt(line, $"'{code}' is none of our languages: write fr, en or es");
            else if (!languages.Contains(language))
                languages.Add(language);
        }

        return languages;
    }
}
