using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Caisses;
using StudentHealth.Dialogs.Institutions;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Answers;

/// <summary>Says what the knowledge base has on a topic: the answer, its sources, and what a student may want next.</summary>
public sealed class TopicAnswers(KnowledgeBase knowledge, FreeCalls calls, CaisseAnswers caisses)
{
    private const int MaxRelated = 2;

    private readonly LocalAnswers _local = new(knowledge);

    /// <summary>Answers one topic, or two that a message asked about, with buttons for what may come next.</summary>
    public async Task AnswerAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        var answers = topics.Select(topic => Find(turn, topic)).ToList();
        var offers = await OfferNextAsync(turn, answers, cancellationToken);
        await SayAsync(turn, answers, offers, cancellationToken);
    }

    /// <summary>Answers inside a dialog, or before one starts: no buttons, the dialog has its own.</summary>
    public Task AnswerOnlyAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken) =>
        AnswerOnlyAsync(turn, topics, [], cancellationToken);

    /// <summary>Answers with these buttons.</summary>
    public Task AnswerOnlyAsync(Turn turn, IReadOnlyList<TopicId> topics, IReadOnlyList<Offer> offers, CancellationToken cancellationToken) =>
        SayAsync(turn, [.. topics.Select(topic => Find(turn, topic))], offers, cancellationToken);

    /// <summary>The rest of the last answer.</summary>
    public async Task SayMoreAsync(Turn turn, CancellationToken cancellationToken)
    {
        var answer = Find(turn, new TopicId(turn.Memory.LastTopic!));
        var offers = await OfferNextAsync(turn, [answer with { More = null }], cancellationToken);
        if (answer.More is null || turn.Memory.MoreSaid)
        {
            turn.Metadata.About(answer.TopicId);
            turn.Metadata.Cite(Cited(turn, [answer]).Claims);
            Remember(turn, answer.TopicId);
            await turn.SayAsync(turn.Words.NoMore, offers, cancellationToken);
            return;
        }

        await SayAsync(turn, [answer with { Markdown = answer.More, Local = null }], offers, cancellationToken);
        turn.Memory.MoreSaid = true;
    }

    /// <summary>The titles of topics that exist, as buttons; a call only where advisers are.</summary>
    public async Task<IReadOnlyList<Offer>> OfferAsync(Turn turn, IEnumerable<TopicId> topics, CancellationToken cancellationToken)
    {
        var hasCalls = await calls.AreOfferedAsync(cancellationToken);
        return
        [
            .. from topic in topics
               where topic != TopicIds.Book || hasCalls
               let found = knowledge.FindTopic(topic)
               where found is not null
               select new Offer(found.Title(turn.Language), OfferKind.Topic, topic.Value),
        ];
    }

    private async Task SayAsync(Turn turn, IReadOnlyList<Answer> answers, IReadOnlyList<Offer> offers, CancellationToken cancellationToken)
    {
        var cited = Cited(turn, answers);
        if (caisses.FindQuestion(turn, answers) is { } question)
            cited.Add(question, [], turn.Today);
        foreach (var answer in answers)
            turn.Metadata.About(answer.TopicId);
        turn.Metadata.Cite(cited.Claims);
        Remember(turn, answers[^1].TopicId);
        turn.Memory.MoreSaid = false;
        await turn.SayAsync(cited.Markdown, offers, cancellationToken);
    }

    /// <summary>The topic that "more" and a follow-up mean from now on.</summary>
    internal static void Remember(Turn turn, TopicId topic)
    {
        turn.Memory.LastTopic = topic.Value;
        turn.Memory.LastTopicAt = turn.Now;
        turn.Memory.TurnsSinceTopic = 0;
        turn.Memory.HalfMisses = 0;
    }

    private CitedAnswer Cited(Turn turn, IReadOnlyList<Answer> answers)
    {
        var cited = new CitedAnswer(turn.Language);
        foreach (var answer in answers)
        {
            // Two answers in one bubble need their titles to be told apart.
            var text = answers.Count > 1 ? $"**{answer.Title}**\n\n{answer.Markdown}" : answer.Markdown;
            cited.Add(text, answer.Sources, knowledge.FindTopic(answer.TopicId)!.Reviewed);
            if (answer.Local is { } local)
                cited.Add(local.Markdown, [local.Source], local.Checked);
        }

        return cited;
    }

    private async Task<IReadOnlyList<Offer>> OfferNextAsync(Turn turn, IReadOnlyList<Answer> answers, CancellationToken cancellationToken)
    {
        if (answers.All(answer => answer.TopicId.Area == TopicIds.Safety))
            return [];

        var related = answers.SelectMany(answer => answer.Related).Distinct()
            .Except(answers.Select(answer => answer.TopicId)).Take(MaxRelated);
        var offers = new List<Offer>();
        if (answers[^1].More is not null)
            offers.Add(new Offer(turn.Words.More.Text, OfferKind.More));
        offers.AddRange(await OfferAsync(turn, related, cancellationToken));
        if (answers.Any(answer => answer.TopicId.Area != TopicIds.Service))
        {
            offers.Add(new Offer(turn.Words.Helpful.Text, OfferKind.Helpful));
            offers.Add(new Offer(turn.Words.NotHelpful.Text, OfferKind.NotHelpful));
        }

        return offers;
    }

    private Answer Find(Turn turn, TopicId topic)
    {
        var situation = turn.Situation;
        var answer = topic == TopicIds.Caisse ? caisses.Answer(turn, situation) : knowledge.Answer(topic, turn.Language, situation, turn.Today);
        return _local.AddTo(turn, answer);
    }
}
