namespace StudentHealth.Knowledge;

/// <summary>Keys, origins, pages, mail addresses and phones as an institution's file writes them.</summary>
internal static class InstitutionAddress
{
    public static bool IsKey(string key) =>
        key.Length is >= 1 and <= 64 && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>Null where it is missing, and a problem where it is not whole.</summary>
    public static Uri? Page(YamlMap map, string name)
    {
        if (map.OptionalText(name) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.UserInfo.Length == 0)
            return page;
        map.Error(name, $"'{text}' is not a page: write it whole, with https://");
        return null;
    }

    /// <summary>
    /// Whether browsers would send it so: scheme, host in lower case and a port that is not 443, nothing behind. What is
    /// written otherwise matches no page, and a wildcard would match too many.
    /// </summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin) && origin.Scheme == Uri.UriSchemeHttps
        && origin.HostNameType == UriHostNameType.Dns && origin.UserInfo.Length == 0
        && text == origin.GetLeftPart(UriPartial.Authority) && text.All(char.IsAscii);

    public static string? Email(YamlMap map)
    {
        if (map.OptionalText("email") is not { } text)
            return null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) is var dot && dot > at + 1 && dot < text.Length - 1
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '.' or '-' or '_' or '+'))
            return text;
        map.Error("email", $"'{text}' is no mail address: write it as accueil@universite.fr");
        return null;
    }

    public static string? Phone(YamlMap map)
    {
        if (map.OptionalText("phone") is not { } text)
            return null;
        var isPhone = text.All(letter => char.IsAsciiDigit(letter) || letter == ' ')
            && text.Count(char.IsAsciiDigit) == 10 && text[0] == '0' && text[1] != '0';
        if (isPhone)
            return text;
        map.Error("phone", $"'{text}' is no French phone number: write it as 02 35 00 00 00, in ten figures");
        return null;
    }
}
