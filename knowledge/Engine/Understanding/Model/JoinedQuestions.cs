namespace StudentHealth.Knowledge;

/// <summary>Makes messages that look like two questions and are one, to learn the difference from: the same asked twice, or a question beside what is not ours.</summary>
/// <param name="messages">Held-out messages of one language, each of a topic.</param>
/// <param name="others">Held-out messages of the language that are not ours.</param>
/// <param name="random">Seeded: the same calibration comes out each time.</param>
internal sealed class JoinedQuestions(IReadOnlyList<TrainingMessage> messages, IReadOnlyList<TrainingMessage> others, Random random)
{
    /// <summary>The ways to write two things in one message.</summary>
    private static readonly string[][] Joins =
    [
        [" et ", " ? et ", " ? ", ". ", ", ", " et aussi ", "\n", " aussi ", " puis ", ", et "],
        [" and ", "? and ", "? ", ". ", ", ", " and also ", "\n", " also ", " plus ", ", and "],
        [" y ", "? y ", "? ¿", ". ", ", ", " y también ", "\n", " además ", " luego ", ", y "],
    ];

    public IEnumerable<string> Make(int count)
    {
        for (var made = 0; made < count; made++)
        {
            var first = Any(messages);
            if (messages.Where(message => message.Class == first.Class && message != first).ToList() is { Count: > 0 } same)
                yield return Join(first, Any(same).Text);
            if (others.Count > 0)
                yield return Join(first, Any(others).Text);
        }
    }

    private string Join(TrainingMessage first, string second)
    {
        var joins = Joins[(int)first.Language];
        return first.Text.TrimEnd('?', ' ', '.') + joins[random.Next(joins.Length)] + second;
    }

    private TrainingMessage Any(IReadOnlyList<TrainingMessage> from) => from[random.Next(from.Count)];
}
