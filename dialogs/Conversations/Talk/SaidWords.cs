using System.Collections.Frozen;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Messages that mean one thing in whatever language they are said: courtesies, "more", "stop", a language's name.</summary>
public static class SaidWords
{
    private static readonly FrozenSet<string> Exit = Set(wording => wording.ExitWords);
    private static readonly FrozenSet<string> More = Set(wording => [wording.More.Text, .. wording.More.Synonyms]);
    private static readonly FrozenSet<string> Menu = Set(wording => wording.MenuWords);
    private static readonly FrozenSet<string> Questions = Set(wording => wording.QuestionStarts);

    private static readonly FrozenDictionary<string, Language> LanguageNames = LanguageCodes.All
        .SelectMany(language => TalkWording.In(language).LanguageWords, (language, word) => (language, word: SpokenForm.Of(word)))
        .DistinctBy(pair => pair.word)
        .ToFrozenDictionary(pair => pair.word, pair => pair.language);

    public static bool IsExit(string text) => Exit.Contains(SpokenForm.Of(text));

    public static bool IsMore(string text) => More.Contains(SpokenForm.Of(text));

    public static bool IsMenu(string text) => Menu.Contains(SpokenForm.Of(text));

    /// <summary>Whether the message is asked: inside a dialog it is then no answer to the dialog's own question.</summary>
    public static bool IsQuestion(string text)
    {
        if (text.Contains('?', StringComparison.Ordinal))
            return true;
        var spoken = SpokenForm.Of(text);
        return Questions.Any(start => spoken.StartsWith(start, StringComparison.Ordinal)
            && (spoken.Length == start.Length || spoken[start.Length] == ' '));
    }

    /// <summary>The language that the message names, such as "in English please"; null where it names none or two.</summary>
    public static Language? FindLanguage(string text)
    {
        var named = SpokenForm.Of(text).Split(' ')
            .Where(LanguageNames.ContainsKey).Select(word => LanguageNames[word]).Distinct().ToList();
        return named.Count == 1 ? named[0] : null;
    }

    public static SmallTalkKind? FindSmallTalk(string text)
    {
        var spoken = SpokenForm.Of(text);
        foreach (var wording in TalkWording.All)
        {
            if (Says(wording.Thanks, spoken))
                return SmallTalkKind.Thanks;
            if (Says(wording.Bye, spoken))
                return SmallTalkKind.Bye;
            if (Says(wording.Hello, spoken))
                return SmallTalkKind.Hello;
        }

        return null;
    }

    private static bool Says(SmallTalk courtesy, string spoken) => courtesy.Words.Any(word => SpokenForm.Of(word) == spoken);

    private static FrozenSet<string> Set(Func<TalkWording, IReadOnlyList<string>> words) =>
        TalkWording.All.SelectMany(words).Select(SpokenForm.Of).ToFrozenSet();
}

public enum SmallTalkKind
{
    Hello,
    Thanks,
    Bye,
}
