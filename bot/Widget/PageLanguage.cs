using Microsoft.Net.Http.Headers;

namespace StudentHealth.Bot.Widget;

/// <summary>Which of the three languages a page is shown in.</summary>
internal static class PageLanguage
{
    public static readonly IReadOnlyList<string> All = ["fr", "en", "es"];

    /// <summary>
    /// What the address asks for (<c>?lang=</c>), else the first of the browser's languages that we have. English where
    /// it has none of them: who reads neither French nor Spanish reads it most likely.
    /// </summary>
    public static string Choose(HttpRequest request)
    {
        if (Find(request.Query["lang"]) is { } asked)
        {
            return asked;
        }

        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted))
        {
            return "en";
        }

        return accepted
            .Where(static value => value.Quality is not 0)
            .OrderByDescending(static value => value.Quality ?? 1)
            .Select(static value => Find(value.Value.Value))
            .FirstOrDefault(static language => language is not null) ?? "en";
    }

    /// <summary>Of <c>fr-BE</c> the <c>fr</c>; null where it is none of ours.</summary>
    public static string? Find(string? tag)
    {
        var language = tag?.Split('-', 2)[0];
        return All.FirstOrDefault(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase));
    }
}
