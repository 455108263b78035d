namespace StudentHealth.Recognizers;

/// <summary>Yes or no in the languages of Bot Framework's prompts, most fully in French, English and Spanish.</summary>
public static class YesNo
{
    // Longer messages are sentences: "is it ok if I have no card?" is no yes.
    private const int LongestPlainAnswer = 4;

    /// <returns>True for yes, false for no, null where the text says neither, or both, or that one does not know.</returns>
    public static bool? Recognize(string text, string culture)
    {
        var words = YesNoText.Words(RecognizerModels.Bound(text));
        var known = YesNoWords.Of(RecognizerModels.LanguageOf(culture));

        bool? answer = null;
        for (var position = 0; position < words.Count;)
        {
            var (meaning, length) = LongestAt(words, position, known);
            var next = position + Math.Max(length, 1);
            if (meaning == Meaning.Unsure)
            {
                return null;
            }

            var answers = words.Count <= LongestPlainAnswer || (position == 0 && !BeginsWithIf(text)) || next == words.Count;
            if (meaning is Meaning.Yes or Meaning.No && answers)
            {
                var says = meaning == Meaning.Yes;
                if (answer is not null && answer != says)
                {
                    return null;
                }

                answer = says;
            }

            position = next;
        }

        return answer;
    }

    // Without its accent, before a whole sentence, Spanish "si" is the other word.
    private static bool BeginsWithIf(string text) => text.AsSpan().TrimStart("¿ ").StartsWith("si ", StringComparison.OrdinalIgnoreCase);

    private static (Meaning? Meaning, int Length) LongestAt(List<string> words, int position, YesNoWords known)
    {
        for (var length = Math.Min(YesNoWords.LongestPhrase, words.Count - position); length > 0; length--)
        {
            var phrase = length == 1 ? words[position] : string.Join(' ', words.GetRange(position, length));
            if (known.Find(phrase, length == words.Count || words.TrueForAll(word => word == phrase)) is { } meaning)
            {
                return (meaning, length);
            }
        }

        return (null, 0);
    }
}
