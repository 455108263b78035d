namespace StudentHealth.Knowledge;

/// <summary>A language that the service answers in.</summary>
public enum Language
{
    French,
    English,
    Spanish,
}

/// <summary>Languages as the outside writes them: "fr", "en-GB", "es_MX".</summary>
public static class LanguageCodes
{
    private static readonly string[] Codes = ["fr", "en", "es"];

    /// <summary>All languages, French first: the language of the administration is the default.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.French, Language.English, Language.Spanish];

    public static string Code(this Language language) => Codes[(int)language];

    /// <summary>Reads a language tag; region and script are ignored. False for a language that is not ours.</summary>
    public static bool TryParse(string? tag, out Language language)
    {
        var primary = tag.AsSpan().Trim();
        var cut = primary.IndexOfAny('-', '_');
        if (cut >= 0)
            primary = primary[..cut];

        for (var i = 0; i < Codes.Length; i++)
        {
            if (primary.Equals(Codes[i], StringComparison.OrdinalIgnoreCase))
            {
                language = (Language)i;
                return true;
            }
        }

        language = Language.French;
        return false;
    }
}
