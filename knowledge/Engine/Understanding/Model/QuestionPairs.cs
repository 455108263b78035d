namespace StudentHealth.Knowledge;

/// <summary>
/// Makes messages of two questions from held-out messages, and messages that only look like two, to learn the difference from.
/// </summary>
/// <param name="messages">Held-out messages of one language, each of a topic.</param>
/// <param name="others">Held-out messages of the language that are not ours.</param>
/// <param name="reader">Finds the things that messages name.</param>
/// <param name="random">Seeded: the same calibration comes out each time.</param>
internal sealed class QuestionPairs(IReadOnlyList<TrainingMessage> messages, IReadOnlyList<TrainingMessage> others, MessageReader reader, Random random)
{
    /// <summary>The ways to write two questions in one message.</summary>
    private static readonly string[][] Joins =
    [
        [" et ", " ? et ", " ? ", ". ", ", ", " et aussi ", "\n", " aussi ", " puis ", ", et "],
        [" and ", "? and ", "? ", ". ", ", ", " and also ", "\n", " also ", " plus ", ", and "],
        [" y ", "? y ", "? ¿", ". ", ", ", " y también ", "\n", " además ", " luego ", ", y "],
    ];

    private readonly ILookup<string, TrainingMessage> _byThing = messages
        .Select(message => (Message: message, Thing: FindThing(message, reader)))
        .Where(named => named.Thing is not null)
        .ToLookup(named => named.Thing!, named => named.Message, StringComparer.Ordinal);

    /// <summary>A message and what it asks: two different topics, or null where it is one question all the same.</summary>
    public IEnumerable<(string Text, TrainingMessage First, TrainingMessage? Second)> Make(int count)
    {
        for (var pair = 0; pair < count; pair++)
        {
            var first = Any(messages);
            var second = Any(messages);
            yield return (Join(first, second.Text), first, second.Class == first.Class ? null : second);
            if (FindAboutTheSame(first) is { } about)
                yield return (Join(first, about.Text), first, about.Message);
            if (messages.Where(message => message.Class == first.Class && message != first).ToList() is { Count: > 0 } same)
                yield return (Join(first, Any(same).Text), first, null);
            if (others.Count > 0)
                yield return (Join(first, Any(others).Text), first, null);
        }
    }

    // "How much is the CSS?" behind a question on the CSS: students say "how much is it?".
    private (TrainingMessage Message, string Text)? FindAboutTheSame(TrainingMessage first)
    {
        if (FindThing(first, reader) is not { } thing || _byThing[thing].Where(message => message.Class != first.Class).ToList() is not { Count: > 0 } about)
            return null;
        var second = Any(about);
        var words = new MessageWords();
        reader.Read(second.Text, second.Language, words);
        reader.Concepts.TryFindThing(words, 0, words.Count - 1, out var at, out var length);
        var rest = Enumerable.Range(0, words.Count).Where(i => i < at || i >= at + length).Select(i => words[i].ToString()).ToList();
        return rest.Count < 2 ? null : (second, string.Join(' ', rest));
    }

    private string Join(TrainingMessage first, string second)
    {
        var joins = Joins[(int)first.Language];
        return first.Text.TrimEnd('?', ' ', '.') + joins[random.Next(joins.Length)] + second;
    }

    private TrainingMessage Any(IReadOnlyList<TrainingMessage> from) => from[random.Next(from.Count)];

    private static string? FindThing(TrainingMessage message, MessageReader reader)
    {
        var words = new MessageWords();
        reader.Read(message.Text, message.Language, words);
        return reader.Concepts.TryFindThing(words, 0, words.Count - 1, out var at, out var length) ? words.Span(at, at + length - 1).ToString() : null;
    }
}
