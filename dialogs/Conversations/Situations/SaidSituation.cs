using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Situations;

/// <summary>
/// What a student says about their own situation in passing: "I'm British", "j'ai la carte européenne", "mi número es
/// provisional". Only the first person counts: "my British friend" says nothing about the student.
/// </summary>
public static class SaidSituation
{
    private const int OwnHouseholdAge = 25;
    private const int Youngest = 15;
    private const int Oldest = 99;

    private static readonly FrozenDictionary<string, Nationality> Nationalities = FindNationalities();

    // The longest first: "not in France yet" holds "in France".
    private static readonly IReadOnlyList<string> Phrases =
    [
        .. SituationWording.All
            .SelectMany(words => new[] { words.HasCard, words.HasNoCard, words.HasUkCard, words.HasNoUkCard, words.NoNumber, words.Provisional, words.Definitive, words.Arrived, words.NotArrived, words.Under25, words.Over25 })
            .SelectMany(phrases => phrases).Distinct().OrderByDescending(phrase => phrase.Length),
    ];

    private static readonly Regex Age = new(
        @"\b(?:" + string.Join('|', SituationWording.All.SelectMany(words => words.Age).Distinct().Select(form => Regex.Escape(form).Replace(@"\{n}", @"(?<n>\d{2})"))) + @")\b",
        RegexOptions.CultureInvariant,
        TimeSpan.FromMilliseconds(200));

    /// <summary>The situation with what the message adds to it; the same where it says nothing.</summary>
    public static Situation? Add(Situation? known, string text)
    {
        var spoken = $" {SpokenForm.Of(text)} ";
        var hasUkCard = Has(spoken, words => words.HasNoUkCard, words => words.HasUkCard);
        var said = FindNationality(spoken);
        var nationality = said ?? known?.Nationality ?? (hasUkCard == true ? Nationality.British : null);
        // Another nationality than before makes it unknown whose card was meant.
        var isOther = said is not null && known?.Nationality is { } before && before != said;
        var situation = (known ?? Situation.Unknown) with
        {
            Nationality = nationality,
            Ehic = FindCard(spoken, hasUkCard, nationality) ?? (isOther ? null : known?.Ehic),
            Arrived = Has(spoken, words => words.NotArrived, words => words.Arrived) ?? known?.Arrived,
            Number = FindNumber(spoken) ?? known?.Number,
            Under25 = FindUnder25(spoken) ?? known?.Under25,
        };
        return situation == Situation.Unknown ? known : situation;
    }

    /// <summary>What is left of a message in spoken form, with a blank at both ends, without the phrases that name a situation.</summary>
    internal static string WithoutPhrases(string spoken)
    {
        foreach (var phrase in Phrases)
            spoken = spoken.Replace($" {phrase} ", " ", StringComparison.Ordinal);
        return Age.Replace(spoken, " ");
    }

    /// <summary>By a name in spoken form; null where it is none.</summary>
    internal static Nationality? FindNationalityNamed(string name) => Nationalities.TryGetValue(name, out var nationality) ? nationality : null;

    // A UK card is told about as British students' only: no source says what it is worth to others whom the UK insures, and
    // the answers on European cards must not tell them that they need not register.
    private static bool? FindCard(string spoken, bool? hasUkCard, Nationality? nationality)
    {
        var hasEuropean = Has(spoken, words => words.HasNoCard, words => words.HasCard);
        return nationality == Nationality.British && hasEuropean != true ? hasUkCard ?? hasEuropean : hasEuropean;
    }

    // "moins de 25 ans" names no age of 25.
    private static bool? FindUnder25(string spoken) =>
        Either(spoken, words => words.Under25, words => words.Over25) ?? (FindAge(spoken) is { } age ? age < OwnHouseholdAge : null);

    private static NumberStage? FindNumber(string spoken)
    {
        if (Says(spoken, words => words.Definitive))
            return NumberStage.Definitive;
        if (Says(spoken, words => words.Provisional))
            return NumberStage.Provisional;
        return Says(spoken, words => words.NoNumber) ? NumberStage.None : null;
    }

    /// <summary>True for the first, false for the second, null for neither. The first is asked first: "not in France yet" holds "in France".</summary>
    private static bool? Either(string spoken, Func<SituationWording, IReadOnlyList<string>> first, Func<SituationWording, IReadOnlyList<string>> second)
    {
        if (Says(spoken, first))
            return true;
        return Says(spoken, second) ? false : null;
    }

    private static bool? Has(string spoken, Func<SituationWording, IReadOnlyList<string>> hasNot, Func<SituationWording, IReadOnlyList<string>> has) =>
        !Either(spoken, hasNot, has);

    private static bool Says(string spoken, Func<SituationWording, IReadOnlyList<string>> phrases) =>
        SituationWording.All.SelectMany(phrases).Any(phrase => spoken.Contains($" {phrase} ", StringComparison.Ordinal));

    private static int? FindAge(string spoken)
    {
        var match = Age.Match(spoken);
        if (!match.Success)
            return null;
        var age = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return age is >= Youngest and <= Oldest ? age : null;
    }

    private static Nationality? FindNationality(string spoken)
    {
        foreach (var words in SituationWording.All)
        {
            foreach (var start in words.IAm)
            {
                var at = spoken.IndexOf($" {start} ", StringComparison.Ordinal);
                if (at >= 0 && FindAfter(spoken[(at + start.Length + 2)..], words) is { } nationality)
                    return nationality;
            }
        }

        return null;
    }

    // "a student from the Netherlands", "du Royaume Uni": a name of one word or two, after connecting words only.
    private static Nationality? FindAfter(string rest, SituationWording words)
    {
        var next = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < next.Length; i++)
        {
            if (Nationalities.TryGetValue(next[i], out var one) || (i + 1 < next.Length && Nationalities.TryGetValue($"{next[i]} {next[i + 1]}", out one)))
                return one;
            if (!words.Connectors.Contains(next[i]))
                return null;
        }

        return null;
    }

    private static FrozenDictionary<string, Nationality> FindNationalities()
    {
        var all = new Dictionary<string, Nationality>();
        foreach (var words in SituationWording.All)
        {
            foreach (var (names, nationality) in new[] { (words.Eu, Nationality.Eu), (words.British, Nationality.British), (words.Quebec, Nationality.Quebec), (words.Other, Nationality.Other) })
            {
                foreach (var name in names)
                    all.TryAdd(name, nationality);
            }
        }

        return all.ToFrozenDictionary();
    }
}
