using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Situations;

/// <summary>A message that names a situation and nothing else: "I'm 22", "et pour les Anglais ?", "¿y si no tengo número?".</summary>
/// <param name="OfOthers">Whom it asks about, where it is not the student; null where it is.</param>
public sealed record AskedSituation(Nationality? OfOthers)
{
    private const int MostWords = 14;

    /// <summary>Null where the message says anything else, or no situation.</summary>
    public static AskedSituation? Find(string text)
    {
        var spoken = SpokenForm.Of(text);
        if (spoken.Length == 0 || spoken.Count(letter => letter == ' ') >= MostWords)
            return null;
        var isOwn = SaidSituation.Add(null, text) is not null;
        var words = SaidSituation.WithoutPhrases($" {spoken} ").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return SituationWording.All.Select(wording => Find(words, wording, isOwn)).FirstOrDefault(found => found is not null);
    }

    private static AskedSituation? Find(string[] words, SituationWording wording, bool isOwn)
    {
        Nationality? nationality = null;
        // "in English?" names a language: only people, "for the English", name a situation.
        var isGroup = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (wording.People.Contains(words[i]))
                isGroup = true;
            else if (FindNationality(words, ref i, out var isPlural) is { } found)
                (nationality, isGroup) = (found, isGroup || isPlural);
            else if (!wording.Fillers.Contains(words[i]) && !wording.Connectors.Contains(words[i]) && !(isOwn && wording.IAmWords.Contains(words[i])))
                return null;
        }

        if (isOwn)
            return new AskedSituation(OfOthers: null);
        return isGroup && nationality is not null ? new AskedSituation(nationality) : null;
    }

    private static Nationality? FindNationality(string[] words, ref int at, out bool isPlural)
    {
        isPlural = false;
        if (at + 1 < words.Length && SaidSituation.FindNationalityNamed($"{words[at]} {words[at + 1]}") is { } two)
        {
            at++;
            return two;
        }

        if (SaidSituation.FindNationalityNamed(words[at]) is { } one)
            return one;
        isPlural = true;
        foreach (var ending in (ReadOnlySpan<string>)["es", "s"])
        {
            if (words[at].EndsWith(ending, StringComparison.Ordinal) && SaidSituation.FindNationalityNamed(words[at][..^ending.Length]) is { } many)
                return many;
        }

        return null;
    }
}
