using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

internal static class PromptCulture
{
    public const string English = "en-us";

    /// <summary>The language of an activity, else the prompt's own, else English; English also where the prompt has no words in it.</summary>
    public static string Determine<T>(Activity activity, string defaultLocale, IReadOnlyDictionary<string, T> words)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? defaultLocale ?? English);
        return !string.IsNullOrEmpty(culture) && words.ContainsKey(culture) ? culture : English;
    }

    /// <summary>The culture in whose notation a number is given: a language that is not supported is read as English.</summary>
    public static string ForNumbers(Activity activity, string defaultLocale)
    {
        var culture = PromptCultureModels.MapToNearestLanguage(activity.Locale ?? defaultLocale ?? English);
        return Array.Exists(PromptCultureModels.GetSupportedCultures(), supported => supported.Locale == culture) ? culture : English;
    }
}
