namespace StudentHealth.Knowledge;

/// <summary>Two questions in one message, in their order.</summary>
/// <param name="First">Number of the first one's topic.</param>
/// <param name="Second">Number of the second one's topic.</param>
/// <param name="Cut">What the scores say for them.</param>
/// <param name="LeftEnd">Number of the first question's last word.</param>
/// <param name="RightStart">Number of the second question's first word, behind the words that join.</param>
/// <param name="Sureness">The probability that the message asks these two.</param>
internal readonly record struct TwoTopics(int First, int Second, CutSummary Cut, int LeftEnd, int RightStart, double Sureness);

/// <summary>
/// Looks for the place where a message turns from one question to another. Each part is scored by itself, and the whole
/// message has a say: "... and where is it?" asks about what the first part names.
/// </summary>
/// <param name="reader">Knows the words that join, and the names of things.</param>
/// <param name="model">How sure a cut is.</param>
/// <param name="topics">How many topics there are; the model's class after them is "none of ours".</param>
/// <param name="chat">Topics that are no second question: a greeting, thanks.</param>
internal sealed class TwoQuestions(MessageReader reader, CutModel model, int topics, IReadOnlySet<int> chat)
{
    public const int MostCuts = 6;

    /// <summary>How much the whole message's scores count beside a part's own.</summary>
    private const float ShareOfWhole = 0.5f;

    /// <summary>The surest two questions; null where the message cannot be cut.</summary>
    public TwoTopics? Find(MessageScorer scorer, ReadOnlySpan<float> whole)
    {
        Span<TwoTopics> found = stackalloc TwoTopics[MostCuts];
        TwoTopics? best = null;
        foreach (var two in found[..FindAll(scorer, whole, found)])
        {
            if (best is null || two.Sureness > best.Value.Sureness)
                best = two;
        }

        return best;
    }

    /// <summary>Each place to cut the message, with the two topics that its parts are about there.</summary>
    /// <param name="scorer">With the message's words in it.</param>
    /// <param name="whole">The scores of the whole message.</param>
    /// <param name="found">Room for <see cref="MostCuts"/>.</param>
    /// <returns>How many were found.</returns>
    public int FindAll(MessageScorer scorer, ReadOnlySpan<float> whole, Span<TwoTopics> found)
    {
        var words = scorer.Words;
        var (cuts, count) = (0, 0);
        for (var cut = 1; cut < words.Count && cuts < MostCuts; cut++)
        {
            var joint = reader.Joints.LengthAt(words, cut);
            if ((joint == 0 && words.BreakBefore(cut) == ' ') || cut + joint >= words.Count)
                continue;
            cuts++;
            if (Find(scorer, cut, joint, whole) is { } two)
                found[count++] = two;
        }

        return count;
    }

    private TwoTopics? Find(MessageScorer scorer, int cut, int joint, ReadOnlySpan<float> whole)
    {
        Span<float> left = stackalloc float[topics + 1];
        Span<float> right = stackalloc float[topics + 1];
        scorer.Score(0, cut - 1);
        scorer.Scores.CopyTo(left);
        ScoreRight(scorer, cut - 1, cut + joint);
        scorer.Scores.CopyTo(right);

        var (first, second) = (Best(left, whole, except: -1), Best(right, whole, except: -1));
        if (first < 0 || second < 0)
            return null;
        if (first == second)
        {
            // One of the parts must ask something else: the one that loses less by it.
            var (otherFirst, otherSecond) = (Best(left, whole, except: first), Best(right, whole, except: second));
            var (lossLeft, lossRight) = (Loss(left, whole, first, otherFirst), Loss(right, whole, second, otherSecond));
            (first, second) = lossLeft < lossRight ? (otherFirst, second) : (first, otherSecond);
        }

        var most = float.NegativeInfinity;
        foreach (var score in whole[..topics])
            most = Math.Max(most, score);
        var summary = new CutSummary(
            left[first] - left[second],
            right[second] - right[first],
            Math.Min(left[first], right[second]),
            most - Math.Min(whole[first], whole[second]),
            most,
            Math.Max(left[topics], right[topics]),
            Math.Min(cut, scorer.Words.Count - cut - joint));
        return new TwoTopics(first, second, summary, cut - 1, cut + joint, model.Sureness(summary, scorer.Words, cut - 1, cut + joint));
    }

    private void ScoreRight(MessageScorer scorer, int leftEnd, int rightStart)
    {
        var end = scorer.Words.Count;
        AddNamed(scorer.Words, leftEnd, rightStart);
        scorer.Score(rightStart, scorer.Words.Count - 1);
        scorer.Words.RemoveFrom(end);
    }

    /// <summary>
    /// "What is the CSS and how much is it?": the second question is about the thing that the first one names. Writes its name
    /// behind the message where the second names none.
    /// </summary>
    public void AddNamed(MessageWords words, int leftEnd, int rightStart)
    {
        if (reader.Concepts.TryFindThing(words, 0, leftEnd, out var at, out var length)
            && !reader.Concepts.TryFindThing(words, rightStart, words.Count - 1, out _, out _))
        {
            words.Repeat(at, length);
        }
    }

    private int Best(ReadOnlySpan<float> part, ReadOnlySpan<float> whole, int except)
    {
        var best = -1;
        for (var topic = 0; topic < topics; topic++)
        {
            if (topic != except && !chat.Contains(topic) && (best < 0 || Together(part, whole, topic) > Together(part, whole, best)))
                best = topic;
        }

        return best;
    }

    private static float Loss(ReadOnlySpan<float> part, ReadOnlySpan<float> whole, int from, int to) =>
        Together(part, whole, from) - Together(part, whole, to);

    private static float Together(ReadOnlySpan<float> part, ReadOnlySpan<float> whole, int topic) => part[topic] + (ShareOfWhole * whole[topic]);
}
