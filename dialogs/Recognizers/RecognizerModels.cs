using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;

namespace StudentHealth.Recognizers;

internal enum LoadedModel
{
    Number,
    NumberWithUnit,
    DateTime,
}

/// <summary>
/// The models of Microsoft.Recognizers.Text: half a second and 25-40 MB for a language, loaded when one is first asked.
/// </summary>
public static class RecognizerModels
{
    /// <summary>A text is read up to here, in characters: their patterns' cost grows faster than the text.</summary>
    public const int LongestText = 400;

    private const string BritishEnglish = "en-gb";

    // Digits only. Number words would build more, and in French that takes seconds that nobody may ever need.
    private const string Sample = "2 3.5 10:30 2026-12-01";

    private static readonly ConcurrentDictionary<string, Lazy<Task>> Warming = new(System.StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<(LoadedModel Model, string Culture), Lazy<bool>> Loaded = new();

    private static readonly FrozenSet<string> Cultures = Culture.SupportedCultures.Select(culture => culture.CultureCode).ToFrozenSet(System.StringComparer.Ordinal);

    /// <summary>
    /// Loads a language's numbers, dates and appointment phrases on a thread of its own, so that the answer that will
    /// need them does not wait. Does nothing where they are loaded. Never fails: a text that needs them loads them itself.
    /// </summary>
    /// <param name="language">A language or a culture: "fr", "en-GB".</param>
    public static Task WarmAsync(string language) =>
        Warming.GetOrAdd(CultureOf(LoadedModel.DateTime, language), culture => new Lazy<Task>(() => StartWarming(culture))).Value;

    internal static IReadOnlyList<Recognition> Ask(LoadedModel model, string culture, Func<string, List<ModelResult>> recognize)
    {
        Load(model, culture);
        return
        [
            .. recognize(CultureOf(model, culture))

                // Some words look like a date to them and resolve to none.
                .Where(found => found.Resolution is not null)
                .Select(found => new Recognition(found.Text, found.Start, found.End, found.TypeName, found.Resolution)),
        ];
    }

    internal static string Bound(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // Not in the middle of a word, which might be another word then.
        var space = text.LastIndexOf(' ', LongestText);
        return text[..(space > 0 ? space : LongestText)];
    }

    /// <summary>"fr" of "fr-CA"; English where none is given.</summary>
    internal static string LanguageOf(string? culture)
    {
        if (string.IsNullOrEmpty(culture))
        {
            return "en";
        }

        var dash = culture.AsSpan().IndexOfAny('-', '_');
        return (dash < 0 ? culture : culture[..dash]).ToLowerInvariant();
    }

    // Of a language's cultures one is enough, but for English dates: Americans write the month first. Locales come from
    // the wire: what is not known is English, so that there are never more models than the library has.
    private static string CultureOf(LoadedModel model, string? culture) => LanguageOf(culture) switch
    {
        "en" => model == LoadedModel.DateTime && !Culture.English.Equals(culture, StringComparison.OrdinalIgnoreCase) ? BritishEnglish : Culture.English,
        "es" => Culture.Spanish,
        var language => Culture.MapToNearestLanguage(language) is var nearest && Cultures.Contains(nearest) ? nearest : Culture.English,
    };

    private static Task StartWarming(string culture) => Task.Factory.StartNew(
        () =>
        {
            Load(LoadedModel.Number, culture);
            Load(LoadedModel.DateTime, culture);
            AppointmentPhrase.Find(Sample, culture, DateTime.UnixEpoch);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    // One thread loads, the others wait for it: each would build the same patterns otherwise.
    private static void Load(LoadedModel model, string? culture) =>
        _ = Loaded.GetOrAdd((model, CultureOf(model, culture)), key => new Lazy<bool>(() => Warm(key.Model, key.Culture))).Value;

    private static bool Warm(LoadedModel model, string culture)
    {
        switch (model)
        {
            case LoadedModel.Number:
                NumberRecognizer.RecognizeNumber(Sample, culture);
                NumberRecognizer.RecognizeOrdinal(Sample, culture);
                break;
            case LoadedModel.NumberWithUnit:
                NumberWithUnitRecognizer.RecognizeCurrency(Sample, culture);
                break;
            default:
                DateTimeRecognizer.RecognizeDateTime(Sample, culture);
                break;
        }

        return true;
    }
}
