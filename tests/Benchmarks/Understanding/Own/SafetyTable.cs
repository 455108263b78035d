using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding.Own;

/// <summary>What raises the alarm (the gate, or a safety topic that was understood), and in what language the reply is.</summary>
internal static class SafetyTable
{
    public static void Print(IReadOnlyList<JudgedMessage> judged)
    {
        Report.Title($"Safety caught, false alarms on sounds-alarming (`safe`) lines and on all others; language of the reply, in %");
        Report.Say($"{"",4} {"caught",12} {"by the gate",12} {"false, safe",12} {"false, others",14} | {"language",9} {"begun in another",17}");
        foreach (var language in LanguageCodes.All)
            Row(language.Code(), [.. judged.Where(message => message.Message.Language == language)]);
        Row("all", judged);
    }

    public static void PrintMisses(IReadOnlyList<JudgedMessage> judged)
    {
        foreach (var miss in judged.Where(message => message.Message.IsAlarm != message.IsAlarmed))
            Report.Say($"  {(miss.IsAlarmed ? "false alarm" : "not heard")} {miss.Message.Language.Code()} '{miss.Message.Text}'");
        foreach (var miss in judged.Where(message => message.Understood.Language.Language != message.Message.Language || message.Elsewhere != message.Message.Language))
            Report.Say($"  read as {miss.Understood.Language.Language.Code()}, begun in another {miss.Elsewhere.Code()}: {miss.Message.Language.Code()} '{miss.Message.Text}'");
    }

    private static void Row(string name, IReadOnlyList<JudgedMessage> judged)
    {
        var alarms = judged.Where(message => message.Message.IsAlarm).ToList();
        var safe = judged.Where(message => message.Message.IsSafe).ToList();
        var others = judged.Where(message => !message.Message.IsAlarm && !message.Message.IsSafe).ToList();
        var told = Report.Percent(judged.Count(message => message.Understood.Language.Language == message.Message.Language), judged.Count);
        var elsewhere = Report.Percent(judged.Count(message => message.Elsewhere == message.Message.Language), judged.Count);
        Report.Say($"  {name,-3} {Of(alarms, message => message.IsAlarmed),11} {Of(alarms, message => message.GateRaised),12} {Of(safe, message => message.IsAlarmed),12} {Of(others, message => message.IsAlarmed),14} | {told,9} {elsewhere,17}");
    }

    private static string Of(List<JudgedMessage> messages, Func<JudgedMessage, bool> is_) => $"{messages.Count(is_)} of {messages.Count}";
}
