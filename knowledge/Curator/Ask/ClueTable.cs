using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <summary>Prints the strongest clues of a topic, a line for each kind: what speaks for it, then what speaks against it.</summary>
internal sealed class ClueTable(TextWriter output, IReadOnlyList<Clue> clues)
{
    /// <summary>Weaker ones change nothing that a curator sees.</summary>
    private const double Least = 0.005;

    private static readonly IReadOnlyList<(ClueKind Kind, string Name)> Kinds =
        [(ClueKind.Word, "words"), (ClueKind.Pair, "pairs"), (ClueKind.Idea, "ideas"), (ClueKind.IdeaPair, "idea pairs"), (ClueKind.Letters, "letters")];

    public void Print()
    {
        Print("for", clues.Where(clue => clue.Weight > 0));
        Print("against", clues.Where(clue => clue.Weight < 0));
    }

    private void Print(string side, IEnumerable<Clue> of)
    {
        var heading = side;
        foreach (var (kind, name) in Kinds)
        {
            var ofKind = of.Where(clue => clue.Kind == kind).ToList();
            var items = (kind == ClueKind.Letters ? ByWord(ofKind) : ofKind.Select(clue => (clue.Text, clue.Weight)))
                .Where(item => Math.Abs(item.Weight) >= Least)
                .Select(item => $"{item.Text} {Number(item.Weight)}")
                .ToList();
            if (items.Count == 0)
                continue;
            output.WriteLine(FittedLine.Of($"  {heading,-9} {name,-10} {Number(ofKind.Sum(clue => clue.Weight)),5} = ", items));
            heading = "";
        }
    }

    /// <summary>A word has a dozen runs of letters, each weak: together, beside the strongest, they are what its spelling says.</summary>
    private static IEnumerable<(string Text, double Weight)> ByWord(IEnumerable<Clue> letters) => letters
        .GroupBy(clue => clue.Word)
        .Select(word => ($"{word.Key} ({word.First().Text})", Weight: word.Sum(clue => clue.Weight)))
        .OrderByDescending(word => Math.Abs(word.Weight));

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
