namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages in which prompts show and understand choices.</summary>
public static class PromptCultureModels
{
    // A model can be changed by whoever holds it: each asker gets one of its own.
    public static PromptCultureModel Bulgarian => Model("bg-bg", " или ", ", или ", "Да", "Не");

    public static PromptCultureModel Chinese => Model("zh-cn", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Model("nl-nl", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model("en-us", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model("fr-fr", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model("de-de", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model("hi-in", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model("it-it", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Model("ja-jp", " または ", "、 または ", "はい", "いいえ", "、 ");

    public static PromptCultureModel Korean => Model("ko-kr", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model("pt-br", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model("es-es", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model("sv-se", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model("tr-tr", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The supported locale of a culture's language ("fr-CA" gives "fr-fr"), or the code itself in lower case where there is none.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        var language = LanguageOf(code);
        return Array.Find(Locales, locale => locale == code)
            ?? Array.Find(Locales, locale => LanguageOf(locale) == language)
            ?? code;
    }

    public static PromptCultureModel[] GetSupportedCultures() =>
    [
        Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
    ];

    private static readonly string[] Locales = GetSupportedCultures().Select(culture => culture.Locale).ToArray();

    private static string LanguageOf(string code)
    {
        var dash = code.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? code : code[..dash];
    }

    private static PromptCultureModel Model(string locale, string or, string orMore, string yes, string no, string separator = ", ") => new()
    {
        Locale = locale,
        Separator = separator,
        InlineOr = or,
        InlineOrMore = orMore,
        YesInLanguage = yes,
        NoInLanguage = no,
    };
}
