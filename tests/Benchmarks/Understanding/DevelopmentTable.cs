using System.Globalization;
using StudentHealth.Knowledge;

namespace StudentHealth.Benchmarks.Understanding;

/// <summary>Messages that were never learned from, against what was understood.</summary>
internal static class DevelopmentTable
{
    public static void Print(string name, Understander understander, IReadOnlyList<DevelopmentMessage> messages, bool listMisses)
    {
        var misses = new List<string>();
        Console.WriteLine($"{name}:\n        right  offered  wrong  |  out of scope answered, asked back  |  two questions");
        foreach (var language in LanguageCodes.All)
        {
            var (right, offered, wrong, one) = (0, 0, 0, 0);
            var (answered, asked, others) = (0, 0, 0);
            var (both, two) = (0, 0);
            foreach (var message in messages.Where(message => message.Language == language))
            {
                var understood = understander.Understand(message.Text, language);
                var verdict = Judge(message, understood);
                switch (message.Expected.Length)
                {
                    case 0:
                        others++;
                        answered += understood.Kind == UnderstandingKind.Answered ? 1 : 0;
                        asked += understood.Kind == UnderstandingKind.Unsure ? 1 : 0;
                        break;
                    case 1:
                        one++;
                        right += verdict == "right" ? 1 : 0;
                        offered += verdict is "right" or "offered" ? 1 : 0;
                        wrong += verdict == "wrong" ? 1 : 0;
                        break;
                    default:
                        two++;
                        both += verdict == "right" ? 1 : 0;
                        break;
                }

                if (verdict != "right")
                    misses.Add(Describe(message, understood, verdict));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {language.Code()} {100.0 * right / one,14:0.0} {100.0 * offered / one,8:0.0} {100.0 * wrong / one,6:0.0}  | {answered,3} {asked,3} of {others,3}  | {both} of {two}"));
        }

        foreach (var miss in listMisses ? misses : [])
            Console.WriteLine("  " + miss);
    }

    private static string Judge(DevelopmentMessage message, StudentHealth.Knowledge.Understanding understood)
    {
        if (message.Expected.Length == 0)
            return understood.Kind == UnderstandingKind.Unknown ? "right" : understood.Kind == UnderstandingKind.Unsure ? "asked back" : "answered";
        var topics = understood.Topics.Select(topic => topic.Value).ToList();
        return understood.Kind switch
        {
            UnderstandingKind.Answered when topics.Count == message.Expected.Length && topics.Zip(message.Expected).All(pair => pair.Second.Contains(pair.First)) => "right",
            UnderstandingKind.Answered => "wrong",
            UnderstandingKind.Unsure when message.Expected[0].Any(topics.Contains) => "offered",
            UnderstandingKind.Unsure => "offered others",
            _ => "unknown",
        };
    }

    private static string Describe(DevelopmentMessage message, StudentHealth.Knowledge.Understanding understood, string verdict) =>
        string.Create(CultureInfo.InvariantCulture, $"{verdict} {message.Language.Code()} '{message.Text}' [{string.Join(" + ", message.Expected.Select(topic => topic[0]))}]: {string.Join(", ", understood.Topics)} ({understood.Sureness:0.00}; {string.Join(", ", understood.Candidates.Take(3).Select(candidate => $"{candidate.Topic} {candidate.Score:0.00}"))})");
}
