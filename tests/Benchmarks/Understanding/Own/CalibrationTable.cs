namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>Whether a sureness of 0.8 is right in 8 of 10, on messages with one question and on those out of scope.</summary>
internal static class CalibrationTable
{
    private const int Bins = 10;
    private const double Precision = 0.99;

    public static void Print(IReadOnlyList<JudgedMessage> judged)
    {
        var messages = judged
            .Where(message => !message.Message.IsSafe && message.Message.Expected.Length < 2)
            .Select(message => (message.Understood.Sureness, Right: message.IsBestRight))
            .ToList();
        Report.Title("Calibration: sureness against the share that is right");
        Report.Say($"{"sureness",12} {"messages",9} {"mean",6} {"right",6}");
        var error = 0d;
        foreach (var bin in messages.GroupBy(message => Math.Min((int)(message.Sureness * Bins), Bins - 1)).OrderBy(bin => bin.Key))
        {
            var (mean, right) = (bin.Average(message => message.Sureness), bin.Average(message => message.Right ? 1d : 0));
            error += Math.Abs(mean - right) * bin.Count() / messages.Count;
            Report.Say($"  {(double)bin.Key / Bins:0.0} - {(bin.Key + 1d) / Bins:0.0} {bin.Count(),9} {mean,6:0.00} {right,6:0.00}");
        }

        Report.Say($"  expected calibration error {error:0.000}; {Report.Percent(Coverage(messages))} % of the messages can be answered with {Report.Percent(Precision)} % right");
    }

    /// <summary>The share of all messages that the surest ones are, as long as the precision holds among them.</summary>
    private static double Coverage(IEnumerable<(double Sureness, bool Right)> messages)
    {
        var (count, right, covered) = (0, 0, 0);
        foreach (var message in messages.OrderByDescending(message => message.Sureness))
        {
            count++;
            right += message.Right ? 1 : 0;
            if (right >= Precision * count)
                covered = count;
        }

        return (double)covered / Math.Max(count, 1);
    }
}
