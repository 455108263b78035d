using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>A language's words for days, months and numbers, and its phrases. Built when the language is first read.</summary>
internal sealed class PhraseLanguage
{
    private static readonly Lazy<PhraseLanguage> French = new(() => new PhraseLanguage("fr", FrenchWords.Table, FrenchPhrases.Rules));
    private static readonly Lazy<PhraseLanguage> English = new(() => new PhraseLanguage("en", EnglishWords.Table, EnglishPhrases.Rules));
    private static readonly Lazy<PhraseLanguage> Spanish = new(() => new PhraseLanguage("es", SpanishWords.Table, SpanishPhrases.Rules));

    private readonly PhraseWords _words;
    private readonly FrozenDictionary<string, int> _numbers;

    private PhraseLanguage(string code, PhraseWords words, Func<PhraseWords, IEnumerable<PhraseRule>> rules)
    {
        Code = code;
        _words = words;
        _numbers = words.Units.Concat(words.Numbers).Concat(words.Tens).ToFrozenDictionary(StringComparer.Ordinal);
        NumberWords = new Regex(words.NumberPattern, PhraseText.Options, PhraseText.Timeout);
        Fillers = new Regex($@"\b(?:{PhraseWords.AnyOf(words.Fillers.Split('|'))})\b", PhraseText.Options, PhraseText.Timeout);
        Hints = new Regex($@"\b(?:{words.Hints})", PhraseText.Options, PhraseText.Timeout);
        Bounds = words.Bounds;
        Rules = [.. rules(words)];
    }

    public string Code { get; }

    public Regex NumberWords { get; }

    /// <summary>Words that go with a phrase and add nothing to it.</summary>
    public Regex Fillers { get; }

    /// <summary>What a date or a time that no rule knows would have in it.</summary>
    public Regex Hints { get; }

    public DayBounds Bounds { get; }

    /// <summary>In order: what is more exact comes first.</summary>
    public IReadOnlyList<PhraseRule> Rules { get; }

    public static PhraseLanguage Of(string language) => language switch
    {
        "fr" => French.Value,
        "es" => Spanish.Value,
        _ => English.Value,
    };

    public DayOfWeek WeekdayOf(string word) => _words.Weekdays[word];

    public int MonthOf(string word) => _words.Months[word];

    /// <summary>"vingt et un" is "21", "twenty-first" "21st".</summary>
    public string NumberOf(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var sum = parts.Sum(part => _numbers.GetValueOrDefault(part, _words.Ordinals.GetValueOrDefault(part)));
        var number = sum.ToString(CultureInfo.InvariantCulture);
        return _words.Ordinals.ContainsKey(parts[^1]) ? number + _words.OrdinalMark : number;
    }
}
