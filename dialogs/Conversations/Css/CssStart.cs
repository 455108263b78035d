using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Css;

/// <summary>A student asks about the CSS conditions: says them, and then asks what decides.</summary>
internal sealed class CssStart(TopicAnswers answers, GuidedDialogs dialogs)
{
    public async Task StartAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
        turn.Preface(CssWording.In(turn.Language).Intro);
        await dialogs.BeginAsync(turn, CssDialog.DialogId, draft: null, cancellationToken);
    }
}
