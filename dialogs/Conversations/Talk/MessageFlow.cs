using Microsoft.Bot.Builder;
using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Service;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>
/// The way of a message: safety before anything else, then language, the running dialog, the buttons of the last reply,
/// and the knowledge base.
/// </summary>
internal sealed class MessageFlow(
    SafetyGate safety, LanguageDetector languages, Understander understander, TopicAnswers answers, FreeCalls calls, OfferedChoices choices, HandOff handOff)
{
    // What a page's field takes is 2,000 characters; longer texts are pasted mails that no question stands out of.
    private const int MaxUnderstood = 2000;

    public async Task GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Memory.Greeted)
            return;

        turn.Memory.Greeted = true;
        var hasCalls = await calls.AreOfferedAsync(cancellationToken);
        var menu = await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken);
        await turn.SayAsync(hasCalls ? turn.Words.GreetingWithCalls : turn.Words.Greeting, menu, cancellationToken);
    }

    public async Task AnswerAsync(ITurnContext context, ConversationState state, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var guess = languages.Detect(turn.Text, turn.Language);
        if (safety.Check(turn.Text) is var verdict and not SafetyVerdict.None)
        {
            SpokenLanguage.Follow(turn, guess);
            await answers.AnswerOnlyAsync(turn, [verdict == SafetyVerdict.Emergency ? TopicIds.Emergency : TopicIds.Distress], cancellationToken);
            return;
        }

        if (FindRefusal(context, turn) is { } refusal)
        {
            await turn.SayAsync(refusal, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
            return;
        }

        if (await choices.TryTakeAsync(turn, cancellationToken))
            return;

        SpokenLanguage.Follow(turn, guess);
        await AskKnowledgeAsync(turn, cancellationToken);
    }

    private static string? FindRefusal(ITurnContext context, Turn turn)
    {
        if (turn.Text.Length > MaxUnderstood)
            return turn.Words.TooLong;
        if (turn.Text.Any(char.IsLetterOrDigit))
            return null;
        if (context.Activity.Attachments is { Count: > 0 })
            return turn.Words.Attachment;
        return turn.Text.Length == 0 ? turn.Words.Empty : turn.Words.Wordless;
    }

    private async Task AskKnowledgeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (SaidWords.FindSmallTalk(turn.Text) is { } courtesy)
        {
            await ReplyAsync(turn, courtesy, cancellationToken);
            return;
        }

        var understanding = understander.Understand(turn.Text, turn.Language);
        switch (understanding.Kind)
        {
            case UnderstandingKind.Answered:
                await answers.AnswerAsync(turn, understanding.Topics, cancellationToken);
                break;
            case UnderstandingKind.Unsure:
                await AskWhichAsync(turn, understanding.Topics, cancellationToken);
                break;
            default:
                await SayUnknownAsync(turn, understanding.Language, cancellationToken);
                break;
        }
    }

    private async Task ReplyAsync(Turn turn, SmallTalkKind courtesy, CancellationToken cancellationToken)
    {
        turn.Metadata.About(TopicIds.Help);
        turn.Memory.Misses = 0;
        var menu = courtesy == SmallTalkKind.Hello ? await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken) : [];
        var reply = courtesy switch
        {
            SmallTalkKind.Hello => turn.Words.Hello,
            SmallTalkKind.Thanks => turn.Words.Thanks,
            _ => turn.Words.Bye,
        };
        await turn.SayAsync(reply.Reply, menu, cancellationToken);
    }

    private async Task AskWhichAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        foreach (var topic in topics)
            turn.Metadata.Mention(topic);
        var titles = await answers.OfferAsync(turn, topics, cancellationToken);
        var other = new Offer(turn.Words.SomethingElse.Text, OfferKind.SomethingElse);
        await turn.SayAsync(turn.Words.Unsure, [.. titles, other], cancellationToken);
    }

    private async Task SayUnknownAsync(Turn turn, LanguageGuess guess, CancellationToken cancellationToken)
    {
        turn.Memory.Misses++;
        if (guess.IsOther)
        {
            var languagesSaid = TalkWording.All.Select(words => words.OtherLanguage);
            var labels = LanguageCodes.All.Select(language => new Offer(TalkWording.In(language).LanguageLabel.Text, OfferKind.Language, language.Code()));
            await turn.SayAsync(string.Join("\n\n", languagesSaid), [.. labels], cancellationToken);
        }
        else if (turn.Memory.Misses > 1)
        {
            await handOff.AfterMissesAsync(turn, cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Words.Unknown, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
        }
    }
}
