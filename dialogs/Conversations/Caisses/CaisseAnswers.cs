using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Caisses;

/// <summary>
/// The answer to "which caisse is mine": it begins with the caisse of the place that the message names, or else of the
/// department that the conversation knows.
/// </summary>
public sealed class CaisseAnswers(KnowledgeBase knowledge)
{
    public Answer Answer(Turn turn, Situation situation)
    {
        var answer = knowledge.Answer(TopicIds.Caisse, turn.Language, situation, turn.Today);
        var said = knowledge.Places.Find(turn.Text, isExpected: true).Home;
        var department = said is null ? Known(turn) : said.Departments is [var only] ? only : null;
        if (department is not null)
        {
            var line = knowledge.Facts.Get("contact.3646", turn.Today).Format(turn.Language);
            return answer with
            {
                Markdown = CaisseText.Of(department, CaisseText.Name(said, department), turn.Language, line),
                Sources = [.. department.Caisses.SelectMany(caisse => caisse.Sources).Concat(answer.Sources).DistinctBy(source => source.Id)],
            };
        }

        return said switch
        {
            null => answer,
            { Departments.Count: > 1 } => answer with { Markdown = CaisseText.OfSameName(said, turn.Language) },
            _ => answer with { Markdown = $"{CaisseWording.In(turn.Language).Unknown.With(("code", said.Name))}\n\n{answer.Markdown}" },
        };
    }

    /// <summary>The question for the postal code, where an answer on the caisse named none; null inside a dialog, which has a question of its own.</summary>
    public string? FindQuestion(Turn turn, IReadOnlyList<Answer> answers)
    {
        if (turn.Dialogs.ActiveDialog is not null || !answers.Any(answer => answer.TopicId == TopicIds.Caisse))
            return null;
        var said = knowledge.Places.Find(turn.Text, isExpected: true).Home;
        if (said is { Departments.Count: > 0 } || (said is null && Known(turn) is not null))
            return null;
        turn.Memory.PlaceAsked = true;
        return CaisseWording.In(turn.Language) is var words && said is null ? words.Ask : words.AskAgain;
    }

    private Department? Known(Turn turn) =>
        turn.Profile.Department is { } code ? knowledge.Caisses.Find(new DepartmentCode(code)) : null;
}
