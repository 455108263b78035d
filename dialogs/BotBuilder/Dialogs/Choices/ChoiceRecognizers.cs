using System.Globalization;
using StudentHealth.Recognizers;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds the choice that was meant: by its words; where none was said, by its ordinal, then by its number.</summary>
public class ChoiceRecognizers
{
    private const string DefaultLocale = "en-us";

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        options ??= new FindChoicesOptions();
        utterance ??= string.Empty;
        var locale = string.IsNullOrEmpty(options.Locale) ? DefaultLocale : options.Locale;

        // One way only: "the third one" is not to choose "one", nor "the first division book" the first.
        var matched = Find.FindChoices(utterance, list, options);
        if (matched.Count == 0 && options.RecognizeOrdinals)
        {
            matched = ByPosition(list, NumberRecognition.RecognizeOrdinal(utterance, locale));
        }

        if (matched.Count == 0 && options.RecognizeNumbers)
        {
            matched = ByPosition(list, NumberRecognition.RecognizePosition(utterance, locale));
        }

        return matched;
    }

    private static List<ModelResult<FoundChoice>> ByPosition(IList<Choice> list, IReadOnlyList<Recognition> numbers)
    {
        var found = new List<ModelResult<FoundChoice>>();
        foreach (var number in numbers)
        {
            if (number.Resolution.TryGetValue("value", out var value)
                && int.TryParse(value?.ToString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out var position)
                && position >= 1 && position <= list.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Start = number.Start,
                    End = number.End,
                    Text = number.Text,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = list[position - 1].Value, Index = position - 1, Score = 1f },
                });
            }
        }

        found.Sort((left, right) => left.Start - right.Start);
        return found;
    }
}
