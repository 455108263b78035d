using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Caisses;
using StudentHealth.Dialogs.Definitions;
using StudentHealth.Dialogs.Privacy;
using StudentHealth.Dialogs.Service;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Replies to a free message with what the knowledge base makes of it.</summary>
internal sealed class KnowledgeReplies(TalkContext context, TopicConversations conversations, TopicAnswers answers, PrivacyStart privacy, HandOff handOff, PlaceReplies places, DefinitionReplies definitions)
{
    public async Task ReplyAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (SaidWords.FindSmallTalk(turn.Text) is { } courtesy)
        {
            await ReplyAsync(turn, courtesy, cancellationToken);
            return;
        }

        if (SaidWords.IsMenu(turn.Text))
        {
            await ShowMenuAsync(turn, turn.Words.Menu, cancellationToken);
            return;
        }

        if (await privacy.TryStartAsync(turn, cancellationToken)
            || await places.TryReplyAsync(turn, cancellationToken)
            || await definitions.TryReplyAsync(turn, cancellationToken))
            return;

        if (context.FindAskedAgain(turn) is { } asked)
        {
            if (!context.HasOtherVariant(turn, asked))
                turn.Preface(turn.Words.NoOtherRule);
            await answers.AnswerAsync(turn, [asked], cancellationToken);
            return;
        }

        var understanding = context.Understand(turn, mayFollowUp: true);
        switch (understanding.Kind)
        {
            case UnderstandingKind.Answered when understanding is { IsFollowUp: true, Topics: [var topic] } && topic == context.FindLast(turn):
                // The answer was read: what is asked now may be in the rest of it.
                await answers.SayMoreAsync(turn, cancellationToken);
                break;
            case UnderstandingKind.Answered:
                places.Remember(turn, understanding.Topics);
                await conversations.AnswerAsync(turn, understanding.Topics, cancellationToken);
                break;
            case UnderstandingKind.Unsure:
                await AskWhichAsync(turn, understanding.Topics, cancellationToken);
                break;
            default:
                await SayUnknownAsync(turn, understanding.Language, cancellationToken);
                break;
        }
    }

    public async Task ShowMenuAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        turn.Metadata.About(TopicIds.Help);
        await turn.SayAsync(text, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
    }

    private async Task ReplyAsync(Turn turn, SmallTalkKind courtesy, CancellationToken cancellationToken)
    {
        turn.Memory.HalfMisses = 0;
        if (courtesy == SmallTalkKind.Hello)
        {
            await ShowMenuAsync(turn, turn.Words.Hello.Reply, cancellationToken);
            return;
        }

        turn.Metadata.About(TopicIds.Help);
        await turn.SayAsync(courtesy == SmallTalkKind.Thanks ? turn.Words.Thanks.Reply : turn.Words.Bye.Reply, cancellationToken);
    }

    private async Task AskWhichAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        turn.Memory.HalfMisses++;
        TalkContext.Keep(turn);
        foreach (var topic in topics)
            turn.Metadata.Mention(topic);
        var titles = await answers.OfferAsync(turn, topics, cancellationToken);
        var other = new Offer(turn.Words.SomethingElse.Text, OfferKind.SomethingElse);
        await turn.SayAsync(turn.Words.Unsure, [.. titles, other], cancellationToken);
    }

    private async Task SayUnknownAsync(Turn turn, LanguageGuess guess, CancellationToken cancellationToken)
    {
        turn.Memory.HalfMisses += 2;
        if (!guess.IsOther)
            TalkContext.Keep(turn);
        if (guess.IsOther)
        {
            var everyLanguage = TalkWording.All.OrderByDescending(words => words == turn.Words).Select(words => words.OtherLanguage);
            var labels = LanguageCodes.All.Select(language => new Offer(TalkWording.In(language).LanguageLabel.Text, OfferKind.Language, language.Code()));
            await turn.SayAsync(string.Join("\n\n", everyLanguage), [.. labels], cancellationToken);
        }
        else if (turn.Memory.HalfMisses >= HandOff.AfterHalfMisses)
        {
            await handOff.AfterMissesAsync(turn, cancellationToken);
        }
        else
        {
            await turn.SayAsync(turn.Words.Unknown, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
        }
    }
}
