using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Situations;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Understands a message with what was said before it: its other half, the choices on the screen, the last answer.</summary>
internal sealed class TalkContext(Understander understander, KnowledgeBase knowledge, TalkRules rules)
{
    // Half a sentence, not a pasted mail: what is kept is personal.
    private const int MostKept = 200;

    /// <summary>Takes what the message before left, and forgets it.</summary>
    public void Begin(Turn turn)
    {
        var memory = turn.Memory;
        if (memory.Unanswered is { } unanswered && turn.Now - unanswered.At <= rules.ReadTogetherWithin)
            turn.Before = unanswered.Text;
        memory.Unanswered = null;
        memory.TurnsSinceTopic++;

        turn.SituationBefore = turn.Profile.Situation ?? Situation.Unknown;
        turn.Profile.Situation = SaidSituation.Add(turn.Profile.Situation, turn.Text);
    }

    /// <summary>Keeps a message that was not understood for the next one.</summary>
    public static void Keep(Turn turn)
    {
        if (turn.Text.Length <= MostKept)
            turn.Memory.Unanswered = new UnansweredText(turn.Text, turn.Now);
    }

    /// <summary>The topic that a message may go on with; null where none was answered lately.</summary>
    public TopicId? FindLast(Turn turn)
    {
        var memory = turn.Memory;
        return memory.LastTopic is { } last && memory.TurnsSinceTopic <= rules.FollowUpTurns && turn.Now - memory.LastTopicAt <= rules.FollowUpWithin
            ? new TopicId(last)
            : null;
    }

    /// <param name="turn">The message's turn.</param>
    /// <param name="mayFollowUp">Inside a dialog only what is asked goes on with an answer: the rest is for the dialog.</param>
    public Understanding Understand(Turn turn, bool mayFollowUp)
    {
        var text = SaidWords.WithoutCourtesies(turn.Text);
        var alone = understander.Understand(text, turn.Language);
        if (SaidWords.IsBeginning(turn.Text))
            return alone with { Kind = UnderstandingKind.Unknown, Topics = [] };
        if (alone.Kind != UnderstandingKind.Answered)
        {
            if (turn.Before is { } before && understander.Understand($"{before} {text}", turn.Language) is { Kind: UnderstandingKind.Answered } joined)
                return joined;
            if (Choose(turn, alone) is { } chosen)
                return chosen;
        }

        return mayFollowUp && FindLast(turn) is { } last ? understander.UnderstandAfter(text, turn.Language, last) : alone;
    }

    /// <summary>
    /// The last topic, where the message only names a situation: "I'm German", "et pour les Anglais ?", "¿y si tengo 20 años?".
    /// Its answer is then the one for that situation.
    /// </summary>
    public TopicId? FindAskedAgain(Turn turn)
    {
        if (FindLast(turn) is not { } last || AskedSituation.Find(turn.Text) is not { } asked)
            return null;
        if (asked.OfOthers is { } nationality)
            turn.AskedSituation = turn.Situation with { Nationality = nationality };
        return last;
    }

    /// <summary>Whether the student is told something else than before the message.</summary>
    public bool HasOtherVariant(Turn turn, TopicId topic) =>
        knowledge.FindTopic(topic) is { } found && found.ChooseVariant(turn.Situation)?.Id != found.ChooseVariant(turn.SituationBefore)?.Id;

    // "the one about the document", under "which one is it?".
    private Understanding? Choose(Turn turn, Understanding alone)
    {
        var offers = turn.Memory.Offers;
        if (!offers.Any(offer => offer.Kind == OfferKind.SomethingElse))
            return null;
        var offered = offers.Where(offer => offer.Kind == OfferKind.Topic).Select(offer => new TopicId(offer.Argument!)).ToList();
        return understander.Choose(turn.Text, turn.Language, offered) is { } topic
            ? alone with { Kind = UnderstandingKind.Answered, Topics = [topic] }
            : null;
    }
}
