using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>A way of saying something about when, and what it means.</summary>
internal sealed class PhraseRule(string pattern, Func<Match, PhraseDraft, bool> meaning)
{
    private readonly Regex _pattern = new($@"\b(?:{pattern})(?!\w)", PhraseText.Options, PhraseText.Timeout);

    /// <summary>Reads all that the rule finds. What it understands is taken out, so that no other rule reads it again.</summary>
    public void Apply(PhraseDraft draft)
    {
        for (var match = _pattern.Match(draft.Rest); match.Success; match = _pattern.Match(draft.Rest, match.Index + 1))
        {
            if (meaning(match, draft))
            {
                draft.Take(match);
            }
        }
    }
}
