namespace StudentHealth.Knowledge;

/// <summary>
/// What the safety model learns from: the examples of the two safety topics, those of all other topics and of none, and
/// safety/ordinary.*.txt, where words sound alarming and mean nothing.
/// </summary>
internal static class SafetyExamples
{
    public const int Emergency = 0;
    public const int Distress = 1;
    public const int Ordinary = 2;
    public const int Classes = 3;

    public static List<TrainingMessage> Read(KnowledgeBase knowledge)
    {
        // What answers say is no message: it names the numbers to call, and alarms nobody.
        var messages = TrainingSet.From(knowledge).Messages
            .Where(message => message.Fold is not null)
            .Select(message => message with { Class = ClassOf(knowledge, message.Class) })
            .ToList();
        foreach (var language in LanguageCodes.All)
        {
            var path = Path.Combine(knowledge.ContentDirectory, "safety", $"ordinary.{language.Code()}.txt");
            foreach (var (text, line) in File.Exists(path) ? ContentFiles.Entries(path) : [])
                messages.Add(new TrainingMessage(text, language, Ordinary, line % CrossValidation.Folds));
        }

        return messages;
    }

    private static int ClassOf(KnowledgeBase knowledge, int topic) => topic == knowledge.Topics.Count ? Ordinary : knowledge.Topics[topic].Id.Value switch
    {
        "safety.emergency" => Emergency,
        "safety.distress" => Distress,
        _ => Ordinary,
    };
}
