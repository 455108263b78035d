using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>
/// The way of a message: safety before anything else, then language, the running dialog, the buttons of the last reply,
/// and the knowledge base.
/// </summary>
internal sealed class MessageFlow(
    SafetyGate safety,
    LanguageDetector languages,
    TalkContext talk,
    TopicAnswers answers,
    FreeCalls calls,
    GuidedDialogs dialogs,
    Interruptions interruptions,
    OfferedChoices choices,
    KnowledgeReplies replies)
{
    // A page's field takes 2,000 characters; longer texts are pasted mails that no question stands out of.
    private const int MostUnderstood = 2000;

    public async Task GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Greeted)
            return;

        turn.Memory.Greeted = true;
        turn.FollowPage();
        var hasCalls = await calls.AreOfferedAsync(cancellationToken);
        var menu = await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken);
        await turn.SayAsync(hasCalls ? turn.Words.GreetingWithCalls : turn.Words.Greeting, menu, cancellationToken);
    }

    public async Task AnswerAsync(ITurnContext context, ConversationState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        turn.Dialogs = await dialogs.OpenAsync(context, state, cancellationToken);
        var guess = languages.Detect(turn.Text, turn.Language);
        talk.Begin(turn);
        if (safety.Check(turn.Text) is var verdict and not SafetyVerdict.None)
        {
            SpokenLanguage.Follow(turn, guess);
            await answers.AnswerOnlyAsync(turn, [verdict == SafetyVerdict.Emergency ? TopicIds.Emergency : TopicIds.Distress], cancellationToken);
        }
        else if (FindRefusal(context, turn) is { } refusal)
        {
            await RefuseAsync(turn, refusal, cancellationToken);
        }
        else if (dialogs.FindRunning(turn.Dialogs) is { } running)
        {
            if (!await interruptions.TryTakeAsync(turn, running, guess, cancellationToken)
                && await dialogs.ContinueAsync(turn, cancellationToken) is { } next)
                await choices.TakeAsync(turn, new Offer(turn.Text, next), cancellationToken);
        }
        else if (!await choices.TryTakeAsync(turn, cancellationToken))
        {
            SpokenLanguage.Follow(turn, guess);
            await replies.ReplyAsync(turn, cancellationToken);
        }
    }

    private static string? FindRefusal(ITurnContext context, Turn turn)
    {
        if (turn.Text.Length > MostUnderstood)
            return turn.Words.TooLong;
        if (turn.Text.Any(char.IsLetterOrDigit))
            return null;
        if (context.Activity.Attachments is { Count: > 0 })
            return turn.Words.Attachment;
        return turn.Text.Length == 0 ? turn.Words.Empty : turn.Words.Wordless;
    }

    private async Task RefuseAsync(Turn turn, string refusal, CancellationToken cancellationToken)
    {
        if (dialogs.FindRunning(turn.Dialogs) is null)
        {
            await turn.SayAsync(refusal, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
            return;
        }

        await turn.SayAsync(refusal, cancellationToken);
        await dialogs.ResumeAsync(turn, cancellationToken);
    }
}
