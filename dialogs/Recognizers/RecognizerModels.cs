using System.Collections.Concurrent;
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

    private static readonly ConcurrentDictionary<(LoadedModel Model, string Language), Lazy<bool>> Loaded = new();

    /// <summary>
    /// Loads a language's numbers, dates and appointment phrases on a thread of its own, so that the answer that will
    /// need them does not wait. Does nothing where they are loaded. Never fails: a text that needs them loads them itself.
    /// </summary>
    /// <param name="language">A language or a culture: "fr", "en-GB".</param>
    public static Task WarmAsync(string language) =>
        IsLoaded(LoadedModel.Number, language) && IsLoaded(LoadedModel.DateTime, language)
            ? Task.CompletedTask
            : Task.Factory.StartNew(
                () =>
                {
                    Load(LoadedModel.Number, language);
                    Load(LoadedModel.DateTime, language);
                    AppointmentPhrase.Find("1 2026-12-01 10:30", language, default);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default);

    internal static IReadOnlyList<Recognition> Ask(LoadedModel model, string culture, Func<string, List<ModelResult>> recognize)
    {
        Load(model, culture);
        return recognize(CultureOf(culture)).ConvertAll(found =>
            new Recognition(found.Text, found.Start, found.End, found.TypeName, found.Resolution));
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

    private static string CultureOf(string? culture) => LanguageOf(culture) switch
    {
        // English dates are read as Americans write them, unless the culture is a British one.
        "en" when culture?.Length > 2 => culture.ToLowerInvariant(),
        "en" => Culture.English,
        "fr" => Culture.French,
        "es" => Culture.Spanish,
        _ => Culture.MapToNearestLanguage(culture),
    };

    private static bool IsLoaded(LoadedModel model, string language) =>
        Loaded.TryGetValue((model, LanguageOf(language)), out var load) && load.IsValueCreated;

    // One thread loads, the others wait for it: each would build the same patterns otherwise.
    private static void Load(LoadedModel model, string? culture) =>
        _ = Loaded.GetOrAdd((model, LanguageOf(culture)), key => new Lazy<bool>(() => Warm(key.Model, CultureOf(key.Language)))).Value;

    // A text that matches much builds the patterns that are built late.
    private static bool Warm(LoadedModel model, string culture)
    {
        const string Sample = "2 3.5 10:30 2026-12-01";
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
