using System.Text.RegularExpressions;

namespace StudentHealth.Recognizers.Appointments;

/// <summary>
/// Words before a day that make it the first or the last of several: "avant vendredi", "from Monday", "hasta el 3". Read
/// when days and hours are taken out: what is left of "avant" stands before a day then.
/// </summary>
internal sealed class DayBounds(string from, string after, string until, string before)
{
    // Whoever can from Monday on is not asking for a day in three months.
    private const int OpenDays = 14;

    private readonly Regex _from = BeforeTaken(from);
    private readonly Regex _after = BeforeTaken(after);
    private readonly Regex _until = BeforeTaken(until);
    private readonly Regex _before = BeforeTaken(before);

    public void Apply(PhraseDraft draft)
    {
        if (draft.Day is not { } day)
        {
            return;
        }

        if (Takes(_from, draft))
        {
            draft.Bound(new DayRange(day.First, day.First.AddDays(OpenDays)));
        }
        else if (Takes(_after, draft))
        {
            draft.Bound(new DayRange(day.Last.AddDays(1), day.Last.AddDays(OpenDays)));
        }
        else if (Takes(_until, draft))
        {
            draft.Bound(new DayRange(draft.Today, day.Last));
        }
        else if (Takes(_before, draft))
        {
            draft.Bound(new DayRange(draft.Today, day.First.AddDays(-1)));
        }
    }

    private static bool Takes(Regex words, PhraseDraft draft)
    {
        var match = words.Match(draft.Rest);
        if (match.Success)
        {
            draft.Take(match);
        }

        return match.Success;
    }

    private static Regex BeforeTaken(string words) => new($@"\b(?:{words})(?= ?\|)", PhraseText.Options, PhraseText.Timeout);
}
