namespace StudentHealth.Knowledge;

/// <summary>What some words of a message ask.</summary>
/// <param name="Topic">Number of the best topic.</param>
/// <param name="Sureness">That it is the one that is meant.</param>
/// <param name="FirstWord">Number of the first of the words.</param>
/// <param name="LastWord">Number of the last of them.</param>
internal readonly record struct FoundTopic(int Topic, double Sureness, int FirstWord, int LastWord);

/// <summary>How sure the topics of a message are that was read: of the whole, or of a part.</summary>
/// <param name="chat">Topics that are no question of their own beside another: a greeting, thanks, "I speak no French".</param>
internal sealed class TopicFinder(Calibration calibration, IReadOnlySet<int> chat)
{
    /// <summary>Wrong answers cost one and a half right ones: below this sureness it is better to ask.</summary>
    public const double SureEnough = 0.7;

    private const int MostParts = 8;

    public double Sureness(ScoredWords scored, Language language) => calibration.Right(scored.Summary, language);

    /// <summary>The surest part of a message whose other parts say something else, such as who is asking; a topic that the whole message does not point to is an accident.</summary>
    public FoundTopic? FindInPart(MessageScorer scorer, ScoredWords whole, Language language)
    {
        FoundTopic? best = null;
        var words = scorer.Words;
        var (first, parts) = (0, 0);
        for (var end = 1; end <= words.Count && parts < MostParts; end++)
        {
            if (end < words.Count && words.BreakBefore(end) == ' ')
                continue;
            // A word by itself, such as the 1 of "alert(1)", asks nothing.
            if ((first > 0 || end < words.Count) && end - first > 1)
            {
                var part = Find(scorer, first, end - 1, language);
                if (!chat.Contains(part.Topic) && (part.Topic == whole.First || part.Topic == whole.Second || part.Topic == whole.Third) && part.Sureness > (best?.Sureness ?? 0))
                    best = part;
                parts++;
            }

            first = end;
        }

        return best;
    }

    private FoundTopic Find(MessageScorer scorer, int first, int last, Language language)
    {
        var scored = scorer.Score(first, last);
        return new FoundTopic(scored.First, Sureness(scored, language), first, last);
    }
}
