using System.Buffers;
using System.Collections.Frozen;
using System.Text;
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

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.!?;:\n");
    private static readonly FrozenSet<string> Courtesies = Set(wording => [.. wording.Hello.Words, .. wording.Thanks.Words, .. wording.Bye.Words]);
    private static readonly FrozenSet<string> Beginnings = Set(wording => wording.Beginnings);
    private static readonly FrozenSet<string> FollowUps = Set(wording => wording.FollowUpStarts);

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
        return StartsWith(text, Questions);
    }

    /// <summary>The message without the greetings and thanks around what it asks; the same where it is nothing else.</summary>
    public static string WithoutCourtesies(string text)
    {
        var kept = new StringBuilder(text.Length);
        var isCut = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(ClauseEnds);
            var end = length < 0 ? text.Length : start + length + 1;
            var part = text[start..end];
            if (Courtesies.Contains(SpokenForm.Of(part)))
                isCut = true;
            else
                kept.Append(part);
            start = end;
        }

        var rest = kept.ToString();
        return isCut && rest.Any(char.IsLetterOrDigit) ? rest.Trim() : text;
    }

    /// <summary>Whether the message is the beginning of one: "je veux" by itself means nothing yet, whatever it sounds like.</summary>
    public static bool IsBeginning(string text) => Beginnings.Contains(SpokenForm.Of(text));

    /// <summary>Whether the message is asked or goes on with an answer ("and", "what if"): inside a dialog, what else is short is the dialog's.</summary>
    public static bool IsFollowUp(string text) => IsQuestion(text) || StartsWith(text, FollowUps);

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

    private static bool StartsWith(string text, FrozenSet<string> starts)
    {
        var spoken = SpokenForm.Of(text);
        return starts.Any(start => spoken.StartsWith(start, StringComparison.Ordinal) && (spoken.Length == start.Length || spoken[start.Length] == ' '));
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
