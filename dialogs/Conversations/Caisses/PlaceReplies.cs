using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Caisses;

/// <summary>Answers a message that only says where the student lives, and keeps the department of what they say of themselves.</summary>
internal sealed class PlaceReplies(KnowledgeBase knowledge, TopicAnswers answers)
{
    /// <summary>False where the message says anything but a place.</summary>
    public async Task<bool> TryReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        var wasAsked = turn.Memory.PlaceAsked;
        turn.Memory.PlaceAsked = false;
        var places = knowledge.Places.Find(turn.Text, wasAsked);
        if (!places.IsAlone || places.Home is null)
            return false;

        Keep(turn, places);
        if (places.Home.Departments.Count == 0)
        {
            var words = CaisseWording.In(turn.Language);
            turn.Memory.PlaceAsked = true;
            await turn.SayAsync($"{words.Unknown.With(("code", places.Home.Name))} {words.AskAgain}", cancellationToken);
            return true;
        }

        await answers.AnswerAsync(turn, [TopicIds.Caisse], cancellationToken);
        return true;
    }

    /// <summary>Keeps the department that the student says to live in. Somebody who moves names two places or an old one: nothing is kept then.</summary>
    public void Remember(Turn turn, IReadOnlyList<TopicId> topics)
    {
        if (!topics.Contains(TopicIds.Moving))
            Keep(turn, knowledge.Places.Find(turn.Text, isExpected: topics.Contains(TopicIds.Caisse)));
    }

    // The department only: the postal code would tell more than the caisse needs.
    private static void Keep(Turn turn, SaidPlaces places)
    {
        if (places is { IsOwn: true, Home.Departments: [var department] })
            turn.Profile.Department = department.Code.Value;
    }
}
