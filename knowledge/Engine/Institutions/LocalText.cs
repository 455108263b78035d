namespace StudentHealth.Knowledge;

/// <summary>A few words in each language: a name, a place. Often the same in all three.</summary>
public sealed record LocalText(string French, string English, string Spanish)
{
    public static LocalText Same(string text) => new(text, text, text);

    public string In(Language language) => language switch
    {
        Language.English => English,
        Language.Spanish => Spanish,
        _ => French,
    };
}
