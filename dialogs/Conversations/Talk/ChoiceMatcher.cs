using System.Globalization;
using StudentHealth.Dialogs.Words;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Which of the choices on the screen a message means: its text, a synonym, its number ("2", "the second one").</summary>
public static class ChoiceMatcher
{
    /// <summary>The choice's index; null where the message is something else.</summary>
    public static int? Find(string text, IReadOnlyList<Label> choices)
    {
        var spoken = SpokenForm.Of(text);
        if (spoken.Length == 0)
            return null;

        for (var i = 0; i < choices.Count; i++)
        {
            if (SpokenForm.Of(choices[i].Text) == spoken)
                return i;
        }

        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Synonyms.Any(synonym => SpokenForm.Of(synonym) == spoken))
                return i;
        }

        return FindNumber(spoken) is { } number && number <= choices.Count ? number - 1 : null;
    }

    private static int? FindNumber(string spoken)
    {
        // "02" is a department, not the second choice.
        if (spoken[0] != '0' && int.TryParse(spoken, NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
            return figure > 0 ? figure : null;

        foreach (var wording in TalkWording.All)
        {
            for (var i = 0; i < wording.Ordinals.Count; i++)
            {
                if (wording.Ordinals[i].Any(word => SpokenForm.Of(word) == spoken))
                    return i + 1;
            }
        }

        return null;
    }
}
