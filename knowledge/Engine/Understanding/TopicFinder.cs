namespace StudentHealth.Knowledge;

/// <summary>What some words of a message ask.</summary>
/// <param name="First">Number of the best topic.</param>
/// <param name="Sureness">That it is the one that is meant.</param>
internal readonly record struct FoundTopic(int First, double Sureness);

/// <summary>Two questions in one message, in their order.</summary>
internal readonly record struct TwoTopics(int First, int Second, double Sureness);

/// <summary>Finds the topics of a message that was read: of the whole, or of its parts where it asks two things.</summary>
internal sealed class TopicFinder(Calibration calibration, Joints joints, Concepts concepts, IReadOnlySet<int> smallTalk)
{
    /// <summary>Wrong answers cost one and a half right ones: below this sureness it is better to ask.</summary>
    public const double SureEnough = 0.6;

    /// <summary>A part has fewer words to be wrong about, and splitting is a decision of its own.</summary>
    private const double PartSureEnough = 0.62;

    private const int MostCuts = 8;
    private const int RankInWhole = 6;

    public double Sureness(ScoredWords scored) => calibration.Right(scored.Summary);

    /// <summary>Two different topics, each sure of itself and each seen in the whole; null where the message asks one thing.</summary>
    public TwoTopics? FindTwo(MessageScorer scorer, ReadOnlySpan<float> wholeScores)
    {
        TwoTopics? best = null;
        var words = scorer.Words;
        var cuts = 0;
        for (var cut = 1; cut < words.Count && cuts < MostCuts; cut++)
        {
            var joint = joints.LengthAt(words, cut);
            if ((joint == 0 && words.BreakBefore(cut) == ' ') || cut + joint >= words.Count)
                continue;
            cuts++;
            if (FindTwo(scorer, cut, cut + joint, wholeScores) is { } two && two.Sureness > (best?.Sureness ?? 0))
                best = two;
        }

        return best;
    }

    /// <summary>The surest part of a message whose other parts say something else, such as who is asking.</summary>
    public FoundTopic? FindInPart(MessageScorer scorer)
    {
        FoundTopic? best = null;
        var words = scorer.Words;
        var (first, parts) = (0, 0);
        for (var end = 1; end <= words.Count && parts < MostCuts; end++)
        {
            if (end < words.Count && words.BreakBefore(end) == ' ')
                continue;
            if (first > 0 || end < words.Count)
            {
                var part = Find(scorer, first, end - 1);
                if (!smallTalk.Contains(part.First) && part.Sureness > (best?.Sureness ?? 0))
                    best = part;
                parts++;
            }

            first = end;
        }

        return best;
    }

    private TwoTopics? FindTwo(MessageScorer scorer, int leftEnd, int rightStart, ReadOnlySpan<float> wholeScores)
    {
        var left = Find(scorer, 0, leftEnd - 1);
        if (left.Sureness < PartSureEnough || smallTalk.Contains(left.First))
            return null;
        var right = Find(scorer, rightStart, scorer.Words.Count - 1);
        if (right.Sureness < PartSureEnough || right.First == left.First)
            right = FindWithThing(scorer, leftEnd, rightStart) ?? right;
        if (right.Sureness < PartSureEnough || right.First == left.First || smallTalk.Contains(right.First))
            return null;
        return IsSeen(left.First, wholeScores) && IsSeen(right.First, wholeScores)
            ? new TwoTopics(left.First, right.First, Math.Min(left.Sureness, right.Sureness))
            : null;
    }

    // "What is the CSS and how much is it?": the second question is about the thing that the first one names.
    private FoundTopic? FindWithThing(MessageScorer scorer, int leftEnd, int rightStart)
    {
        var words = scorer.Words;
        var end = words.Count;
        if (!concepts.TryFindThing(words, 0, leftEnd - 1, out var at, out var length)
            || concepts.TryFindThing(words, rightStart, end - 1, out _, out _))
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

    private static bool IsSeen(int topic, ReadOnlySpan<float> scores)
    {
        var better = 0;
        foreach (var score in scores)
            better += score > scores[topic] ? 1 : 0;
        return better < RankInWhole;
    }
}
