using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Curator.Ask;

/// <summary>Prints why a question is understood as it is: what settled it, what was read, and what spoke for each topic.</summary>
/// <param name="output">Gets lines for a terminal of 80 columns; only paths make them longer.</param>
/// <param name="pathOf">A file of the knowledge directory as it opens from where the command was called.</param>
internal sealed class WhyPrinter(TextWriter output, Func<string, string> pathOf)
{
    private const int LongestWords = 56;

    public void Print(Explanation why)
    {
        output.WriteLine($"Settled by  {DescribeDecision(why)}");
        if (why.WithoutSafety)
            output.WriteLine("Left out    the safety topics: nothing alarms");
        if (why.Part is { } part && why.By != DecidedBy.Part)
            output.WriteLine($"Part        {Quote(part.Words)}\n            {part.Topic}, {Percent(part.Sureness)} sure: not enough");
        if (why.Cut is { } cut)
            Print(cut);
        if (why.Corrections.Count > 0)
            output.WriteLine(FittedLine.Of("Put right   ", [.. why.Corrections.Select(correction => $"{correction.Written} -> {correction.Read}")]));
        if (why.UnknownWords.Count > 0)
            output.WriteLine(FittedLine.Of("Not known   ", [.. why.UnknownWords.Select(Short)]));
        var words = "";
        foreach (var topic in why.Topics)
        {
            output.WriteLine($"\n{topic.Topic?.Value ?? "none of ours"}\n  score     {DescribeScore(topic)}");
            if (topic.Words != words)
                output.WriteLine($"  read      {Quote(topic.Words)}");
            words = topic.Words;
            new ClueTable(output, topic.Clues).Print();
            Print(topic.Examples);
        }
    }

    private void Print(MessageCut cut)
    {
        output.WriteLine($"Cut         {Quote(cut.First)}\n            {Quote(cut.Second)}\n            {Percent(cut.Sureness)} sure of two questions; {Percent(Explanation.TwoFrom)} is enough");
        if (cut.Words.Count > 0)
            output.WriteLine(FittedLine.Of("  words     ", [.. cut.Words.Select(words => $"{words.Name} {Number(words.Weight)}")]));
    }

    private static string DescribeDecision(Explanation why) => why.By switch
    {
        DecidedBy.OtherLanguage => "the language: it is none of ours, and the message is not read",
        DecidedBy.NoWords => "nothing: the message has no words",
        DecidedBy.NothingKnown => "nothing: no example and no answer has a word of it",
        DecidedBy.TwoQuestions => "two questions in one message",
        DecidedBy.Whole => $"the whole message: {Percent(why.Sureness)} sure; {Percent(Explanation.SureEnough)} is enough",
        DecidedBy.Part => $"a part: {Quote(why.Part!.Words)}\n            {Percent(why.Part.Sureness)} sure, the whole message {Percent(why.Sureness)}; {Percent(Explanation.SureEnough)} is enough",
        DecidedBy.Choice => $"doubt: {Percent(why.Sureness)} sure, {Percent(Explanation.SureEnough)} would be enough\n            {Percent(why.SureOfThree!.Value)} sure of one of three; {Percent(Explanation.OfferFrom)} is enough to ask back",
        _ => $"doubt: {Percent(why.Sureness)} sure, {Percent(Explanation.SureEnough)} would be enough\n            {Percent(why.SureOfThree!.Value)} sure of one of three; {Percent(Explanation.OfferFrom)} would be enough to ask back",
    };

    private static string DescribeScore(ExplainedTopic topic)
    {
        var speaksFor = topic.Clues.Where(clue => clue.Weight > 0).Sum(clue => clue.Weight);
        var against = topic.Clues.Where(clue => clue.Weight < 0).Sum(clue => -clue.Weight);
        return $"{Number(topic.Score)} = {Number(topic.Start)} to start with + {Number(speaksFor)} for - {Number(against)} against";
    }

    private void Print(IReadOnlyList<LikeExample> examples)
    {
        foreach (var example in examples)
            output.WriteLine($"  like {Percent(example.Likeness),5}  {Quote(example.Text)}\n              {pathOf(example.File)}:{example.Line.ToString(CultureInfo.InvariantCulture)}");
        if (examples.Count == 0)
            output.WriteLine("  like      no example");
    }

    private static string Quote(string words) => $"'{Short(words)}'";

    private static string Short(string words) => words.Length > LongestWords ? words[..LongestWords].TrimEnd() + "…" : words;

    private static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
