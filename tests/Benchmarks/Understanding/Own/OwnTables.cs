using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>Messages that were never learned from, against what was understood.</summary>
internal static class OwnTables
{
    public static void Print(string name, IReadOnlyList<JudgedMessage> judged)
    {
        Report.Title($"{name}: right, right or offered, wrong, answered as two in % of the messages with one question; both of two; out of scope");
        Report.Say($"{"",22} {"messages",8} {"right",6} {"offered",8} {"wrong",6} {"unknown",8} {"taken for two",14} | {"both of two",12} | {"answered",9} {"asked",6} {"of",4}");
        var ours = judged.Where(message => !message.Message.IsSafe).ToList();
        foreach (var language in LanguageCodes.All)
            Row(language.Code(), [.. ours.Where(message => message.Message.Language == language)]);
        Row("all", ours);
        foreach (var style in ours.GroupBy(message => message.Message.Style).Where(style => style.Key.Length > 0).OrderByDescending(style => style.Count()))
            Row(style.Key, [.. style]);
    }

    public static void PrintMisses(IReadOnlyList<JudgedMessage> judged)
    {
        foreach (var miss in judged.Where(message => !message.Message.IsSafe && message.Verdict != Verdict.Right))
        {
            var (message, understood) = (miss.Message, miss.Understood);
            Report.Say($"  {miss.Verdict} {message.Language.Code()} '{message.Text}' [{string.Join(" + ", message.Expected.Select(topic => topic[0]))}]: {string.Join(", ", understood.Topics)} ({understood.Sureness:0.00}; {string.Join(", ", understood.Candidates.Take(3).Select(candidate => FormattableString.Invariant($"{candidate.Topic} {candidate.Score:0.00}")))})");
        }
    }

    private static void Row(string name, List<JudgedMessage> judged)
    {
        var one = judged.Where(message => message.Message.Expected.Length == 1).ToList();
        var two = judged.Where(message => message.Message.Expected.Length == 2).ToList();
        var others = judged.Where(message => message.Message.Expected.Length == 0).ToList();
        string Share(params ReadOnlySpan<Verdict> verdicts)
        {
            var count = 0;
            foreach (var message in one)
                count += verdicts.Contains(message.Verdict) ? 1 : 0;
            return Report.Percent(count, one.Count);
        }

        var split = Report.Percent(one.Count(message => message.Understood is { Kind: UnderstandingKind.Answered, Topics.Count: 2 }), one.Count);
        var both = two.Count(message => message.Verdict == Verdict.Right);
        var (answered, asked) = (others.Count(message => message.Verdict == Verdict.Wrong), others.Count(message => message.Verdict == Verdict.OfferedOthers));
        Report.Say($"  {name,-20} {judged.Count,8} {Share(Verdict.Right),6} {Share(Verdict.Right, Verdict.Offered),8} {Share(Verdict.Wrong),6} {Share(Verdict.Unknown, Verdict.OfferedOthers),8} {split,14} | {both,5} of {two.Count,3} | {answered,9} {asked,6} {others.Count,4}");
    }
}
