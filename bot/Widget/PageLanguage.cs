using Microsoft.Net.Http.Headers;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

/// <summary>Which of the three languages a page is shown in.</summary>
internal static class PageLanguage
{
    /// <summary>
    /// What the address asks for (<c>?lang=</c>), else the first of the browser's languages that the page has. English
    /// where it has none of them: who reads neither French nor Spanish reads it most likely. Then the page's first.
    /// </summary>
    /// <param name="languages">The page's, at least one.</param>
    public static Language Choose(HttpRequest request, IReadOnlyList<Language> languages)
    {
        var fallback = languages.Contains(Language.English) ? Language.English : languages[0];
        if (LanguageCodes.TryParse(request.Query["lang"], out var asked) && languages.Contains(asked))
        {
            return asked;
        }

        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            return fallback;
        }

        return accepted
            .Where(static value => value.Quality is not 0)
            .OrderByDescending(static value => value.Quality ?? 1)
            .Select(value => LanguageCodes.TryParse(value.Value.Value, out var language) && languages.Contains(language) ? language : (Language?)null)
            .FirstOrDefault(static language => language is not null) ?? fallback;
    }
}
