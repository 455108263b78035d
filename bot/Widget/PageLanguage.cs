using Microsoft.Net.Http.Headers;
using StudentHealth.Knowledge;

namespace StudentHealth.Bot.Widget;

/// <summary>Which of the three languages a page is shown in.</summary>
internal static class PageLanguage
{
    /// <summary>
    /// What the address asks for (<c>?lang=</c>), else the first of the browser's languages that we have. English where
    /// it has none of them: who reads neither French nor Spanish reads it most likely.
    /// </summary>
    public static Language Choose(HttpRequest request)
    {
        if (LanguageCodes.TryParse(request.Query["lang"], out var asked))
        {
            return asked;
        }

        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            return Language.English;
        }

        return accepted
            .Where(static value => value.Quality is not 0)
            .OrderByDescending(static value => value.Quality ?? 1)
            .Select(static value => LanguageCodes.TryParse(value.Value.Value, out var language) ? language : (Language?)null)
            .FirstOrDefault(static language => language is not null) ?? Language.English;
    }
}
