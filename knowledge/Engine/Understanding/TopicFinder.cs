namespace StudentHealth.Knowledge;

/// <summary>What some words of a message ask.</summary>
/// <param name="Topic">Number of the best topic.</param>
/// <param name="Sureness">That it is the one that is meant.</param>
internal readonly record struct FoundTopic(int Topic, double Sureness);

/// <summary>Two questions in one message, in their order.</summary>
internal sealed record TwoTopics(FoundTopic First, FoundTopic Second, CutSummary Cut, double Sureness);

/// <summary>Finds the topics of a message that was read: of the whole, or of its parts where it asks two things.</summary>
/// <param name="chat">Topics that are no second question: a greeting, thanks, "I speak no French".</param>
internal sealed class TopicFinder(Calibration calibration, MessageReader reader, IReadOnlySet<int> chat)
{
    /// <summary>Wrong answers cost one and a half right ones: below this sureness it is better to ask.</summary>
    public const double SureEnough = 0.6;

    /// <summary>Two answers to one question annoy more than one answer to two questions.</summary>
    public const double SureOfTwo = 0.5;

    private const int MostCuts = 8;

    public double Sureness(ScoredWords scored) => calibration.Right(scored.Summary);

    /// <summary>The likeliest two different questions; null where the message cannot be cut into two.</summary>
    public TwoTopics? FindTwo(MessageScorer scorer, ReadOnlySpan<float> wholeScores)
    {
        TwoTopics? best = null;
        var words = scorer.Words;
        var cuts = 0;
        for (var cut = 1; cut < words.Count && cuts < MostCuts; cut++)
        {
            var joint = reader.Joints.LengthAt(words, cut);
            if ((joint == 0 && words.BreakBefore(cut) == ' ') || cut + joint >= words.Count)
                continue;
            cuts++;
            if (FindTwo(scorer, cut, joint, wholeScores) is { } two && two.Sureness > (best?.Sureness ?? 0))
                best = two;
        }

        return best;
    }

    /// <summary>The surest part of a message whose other parts say something else, such as who is asking; a topic that the whole message does not point to is an accident.</summary>
    public FoundTopic? FindInPart(MessageScorer scorer, ScoredWords whole)
    {
        FoundTopic? best = null;
        var words = scorer.Words;
        var (first, parts) = (0, 0);
        for (var end = 1; end <= words.Count && parts < MostCuts; end++)
        {
            if (end < words.Count && words.BreakBefore(end) == ' ')
                continue;
            // A word by itself, such as the 1 of "alert(1)", asks nothing.
            if ((first > 0 || end < words.Count) && end - first > 1)
            {
                var part = Find(scorer, first, end - 1);
                if (!chat.Contains(part.Topic) && (part.Topic == whole.First || part.Topic == whole.Second || part.Topic == whole.Third) && part.Sureness > (best?.Sureness ?? 0))
                    best = part;
                parts++;
            }

            first = end;
        }

        return best;
    }

    private TwoTopics? FindTwo(MessageScorer scorer, int cut, int joint, ReadOnlySpan<float> wholeScores)
    {
        var left = Find(scorer, 0, cut - 1);
        if (chat.Contains(left.Topic))
            return null;
        var right = Find(scorer, cut + joint, scorer.Words.Count - 1);
        if (right.Sureness < SureEnough || right.Topic == left.Topic || chat.Contains(right.Topic))
            right = FindWithThing(scorer, cut, cut + joint) ?? right;
        if (right.Topic == left.Topic || chat.Contains(right.Topic))
            return null;

        var best = float.NegativeInfinity;
        foreach (var score in wholeScores)
            best = Math.Max(best, score);
        var summary = new CutSummary(
            Math.Min(left.Sureness, right.Sureness),
            best - Math.Min(wholeScores[left.Topic], wholeScores[right.Topic]),
            scorer.Words.BreakBefore(cut) == WordFolder.SentenceEnd,
            joint > 0);
        return new TwoTopics(left, right, summary, calibration.Two(summary));
    }

    // "What is the CSS and how much is it?": the second question is about the thing that the first one names.
    private FoundTopic? FindWithThing(MessageScorer scorer, int leftEnd, int rightStart)
    {
        var words = scorer.Words;
        var end = words.Count;
        if (!reader.Concepts.TryFindThing(words, 0, leftEnd - 1, out var at, out var length)
            || reader.Concepts.TryFindThing(words, rightStart, end - 1, out _, out _))
            return null;
        words.Repeat(at, length);
        var found = Find(scorer, rightStart, words.Count - 1);
        words.RemoveFrom(end);
        return found;
    }

    private FoundTopic Find(MessageScorer scorer, int first, int last)
    {
        var scored = scorer.Score(first, last);
        return new FoundTopic(scored.First, Sureness(scored));
    }
}
