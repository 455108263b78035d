using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Definitions;

/// <summary>Answers the question what a word means, where no topic is about that word.</summary>
internal sealed class DefinitionReplies(KnowledgeBase knowledge, TopicAnswers answers)
{
    /// <summary>False where no definition is asked for, and where a topic tells it better.</summary>
    public async Task<bool> TryReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        var found = DefinitionQuestion.FindTerms(turn.Text).Select(knowledge.Definitions.Find).FirstOrDefault(definition => definition is not null);
        if (found is null || found.TopicAnswers)
            return false;

        var topic = knowledge.FindTopic(found.Topic)!;
        var text = DefinitionWording.In(turn.Language).Answer.With(("term", Sentence.Begin(found.Title(turn.Language))), ("definition", found.Text(turn.Language)));
        var cited = new CitedAnswer(turn.Language).Add(text, topic.Sources, topic.Reviewed);
        turn.Metadata.About(found.Topic);
        turn.Metadata.Cite(cited.Claims);
        TopicAnswers.Remember(turn, found.Topic);
        await turn.SayAsync(cited.Markdown, await OfferNextAsync(turn, found.Topic, cancellationToken), cancellationToken);
        return true;
    }

    // A dialog has buttons of its own.
    private async Task<IReadOnlyList<Offer>> OfferNextAsync(Turn turn, TopicId topic, CancellationToken cancellationToken)
    {
        if (turn.Dialogs.ActiveDialog is not null)
            return [];
        var titles = await answers.OfferAsync(turn, [topic], cancellationToken);
        return [.. titles, new Offer(turn.Words.Helpful.Text, OfferKind.Helpful), new Offer(turn.Words.NotHelpful.Text, OfferKind.NotHelpful)];
    }
}
