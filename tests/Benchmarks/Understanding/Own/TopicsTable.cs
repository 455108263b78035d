namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>Each topic, the worst first, and what it is most often taken for.</summary>
internal static class TopicsTable
{
    private const int MostConfusions = 3;

    public static void Print(IReadOnlyList<JudgedMessage> judged)
    {
        Report.Title("By topic, the worst first: right, offered, wrong; what it is taken for");
        var topics = judged
            .Where(message => message.Message.Expected.Length == 1)
            .GroupBy(message => message.Message.Expected[0][0])
            .OrderBy(topic => topic.Average(message => message.Verdict == Verdict.Right ? 1d : 0))
            .ThenBy(topic => topic.Key, StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            int Count(Verdict verdict) => topic.Count(message => message.Verdict == verdict);
            Report.Say($"  {topic.Key,-32} {Count(Verdict.Right),3} {Count(Verdict.Offered),3} {Count(Verdict.Wrong),3} of {topic.Count(),3}  {Confusions(topic)}");
        }
    }

    private static string Confusions(IEnumerable<JudgedMessage> messages) => string.Join(", ", messages
        .Where(message => message.Verdict != Verdict.Right)
        .CountBy(message => message.Understood.Candidates is [var best, ..] && message.Verdict != Verdict.Unknown ? best.Topic.Value : "not known")
        .OrderByDescending(other => other.Value)
        .ThenBy(other => other.Key, StringComparer.Ordinal)
        .Take(MostConfusions)
        .Select(other => $"{other.Key} {other.Value}"));
}
