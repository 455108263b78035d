using StudentHealth.Dialogs.Answers;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Starts what a topic starts. The topics are all those that the message asked about; the first reply is about them.</summary>
internal delegate Task TopicStarter(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken);

/// <summary>Answers topics, and starts the conversation of one that has one (<c>dialog:</c> in its topic.yaml).</summary>
internal sealed class TopicConversations(KnowledgeBase knowledge, TopicAnswers answers, IReadOnlyDictionary<string, TopicStarter> starters)
{
    public Task AnswerAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        turn.Memory.HalfMisses = 0;
        if (topics.FirstOrDefault(topic => topic.Area == TopicIds.Safety) is { Value: not null } urgent)
            return answers.AnswerOnlyAsync(turn, [urgent], cancellationToken);
        return topics.Select(FindStarter).FirstOrDefault(starter => starter is not null) is { } start
            ? start(turn, topics, cancellationToken)
            : answers.AnswerAsync(turn, topics, cancellationToken);
    }

    /// <summary>The conversation that the topic starts, as its topic.yaml names it; null where it only answers.</summary>
    public string? FindDialog(TopicId topic) => knowledge.FindTopic(topic)?.Dialog;

    private TopicStarter? FindStarter(TopicId topic) =>
        FindDialog(topic) is { } dialog ? starters.GetValueOrDefault(dialog) : null;
}
