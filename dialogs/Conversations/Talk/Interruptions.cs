using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Definitions;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Privacy;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>
/// What a student may say inside a dialog that is not for it: a question is answered and the dialog asks again, once;
/// "stop" leaves; the wish for another conversation changes to it.
/// </summary>
internal sealed class Interruptions(TalkContext context, TopicConversations conversations, TopicAnswers answers, GuidedDialogs dialogs, KnowledgeReplies replies, DefinitionReplies definitions)
{
    // Conversations that a student may mean to change to; the others are answered in passing.
    private static readonly string[] Commands = ["appointments", "reschedule", "cancel"];

    /// <summary>False where the message is for the dialog.</summary>
    public async Task<bool> TryTakeAsync(Turn turn, GuidedDialog running, LanguageGuess guess, CancellationToken cancellationToken)
    {
        if (running.Claims(turn))
            return false;

        SpokenLanguage.Follow(turn, guess);
        if (SaidWords.IsExit(turn.Text))
        {
            await dialogs.LeaveAsync(turn, cancellationToken);
            await replies.ShowMenuAsync(turn, turn.Words.ExitReply, cancellationToken);
            return true;
        }

        if (SaidWords.FindSmallTalk(turn.Text) is not null)
        {
            turn.Metadata.About(TopicIds.Help);
            await dialogs.ResumeAsync(turn, cancellationToken);
            return true;
        }

        if (await definitions.TryReplyAsync(turn, cancellationToken))
        {
            await dialogs.ResumeAsync(turn, cancellationToken);
            return true;
        }

        if (context.FindAskedAgain(turn) is { } asked)
        {
            if (context.HasOtherVariant(turn, asked))
                await answers.AnswerOnlyAsync(turn, [asked], cancellationToken);
            await dialogs.ResumeAsync(turn, cancellationToken);
            return true;
        }

        var understanding = context.Understand(turn, mayFollowUp: SaidWords.IsFollowUp(turn.Text));
        if (understanding.Kind != UnderstandingKind.Answered)
            return false;
        return await TryAnswerAsync(turn, running, understanding.Topics, cancellationToken);
    }

    private async Task<bool> TryAnswerAsync(Turn turn, GuidedDialog running, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (topics.Any(topic => topic.Area == TopicIds.Safety))
        {
            // Nothing else now; the dialog waits where it is.
            await conversations.AnswerAsync(turn, topics, cancellationToken);
            return true;
        }

        if (topics.Contains(TopicIds.SwitchLanguage))
        {
            turn.Metadata.About(TopicIds.SwitchLanguage);
            if (SaidWords.FindLanguage(turn.Text) is { } named)
                turn.Speak(named, chosen: true);
        }
        else if (topics.FirstOrDefault(topic => IsCommand(turn, topic)) is { Value: not null } command)
        {
            if (running.Serves(command))
            {
                turn.Metadata.About(command);
            }
            else
            {
                await dialogs.LeaveAsync(turn, cancellationToken);
                await conversations.AnswerAsync(turn, topics, cancellationToken);
                return true;
            }
        }
        else
        {
            await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
        }

        await dialogs.ResumeAsync(turn, cancellationToken);
        return true;
    }

    // What is done with the data is a question like others; to erase them is a wish.
    private bool IsCommand(Turn turn, TopicId topic) =>
        (conversations.FindDialog(topic) is { } dialog && Commands.Contains(dialog)) || (topic == TopicIds.Privacy && PrivacyStart.AsksToErase(turn.Text));
}
