using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Service;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Does what a button of the last reply promises, whether it was pressed or its text, number or synonym was typed.</summary>
internal sealed class OfferedChoices(TopicAnswers answers, HandOff handOff)
{
    /// <summary>False where the message is none of the choices.</summary>
    public async Task<bool> TryTakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        var offers = turn.Memory.Offers;
        if (ChoiceMatcher.Find(turn.Text, [.. offers.Select(Label)]) is { } index)
        {
            await TakeAsync(turn, offers[index], cancellationToken);
            return true;
        }

        if (turn.Memory.LastTopic is not null && SaidWords.IsMore(turn.Text))
        {
            await answers.SayMoreAsync(turn, cancellationToken);
            return true;
        }

        return false;
    }

    private async Task TakeAsync(Turn turn, Offer offer, CancellationToken cancellationToken)
    {
        turn.Memory.Misses = 0;
        switch (offer.Kind)
        {
            case OfferKind.Topic:
                await answers.AnswerAsync(turn, [new TopicId(offer.Argument!)], cancellationToken);
                break;
            case OfferKind.More:
                await answers.SayMoreAsync(turn, cancellationToken);
                break;
            case OfferKind.Helpful:
                turn.Metadata.About(TopicIds.Help);
                await turn.SayAsync(turn.Words.HelpfulReply, cancellationToken);
                break;
            case OfferKind.NotHelpful:
                await handOff.AfterNoHelpAsync(turn, cancellationToken);
                break;
            case OfferKind.SomethingElse:
                await turn.SayAsync(turn.Words.SomethingElseReply, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
                break;
            case OfferKind.Language:
                await SpeakAsync(turn, offer.Argument, cancellationToken);
                break;
        }
    }

    private async Task SpeakAsync(Turn turn, string? code, CancellationToken cancellationToken)
    {
        if (LanguageCodes.TryParse(code, out var language))
            turn.Speak(language, chosen: true);
        turn.Metadata.About(TopicIds.SwitchLanguage);
        await turn.SayAsync(turn.Words.LanguageSwitched, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
    }

    private static Label Label(Offer offer)
    {
        // The label is as it was shown; what may be typed instead is the same in every language.
        var synonyms = TalkWording.All.Select(words => LabelOf(words, offer)).OfType<Label>().SelectMany(label => label.Synonyms.Prepend(label.Text));
        return new Label(offer.Label, [.. synonyms]);
    }

    private static Label? LabelOf(TalkWording words, Offer offer) => offer.Kind switch
    {
        OfferKind.More => words.More,
        OfferKind.Helpful => words.Helpful,
        OfferKind.NotHelpful => words.NotHelpful,
        OfferKind.SomethingElse => words.SomethingElse,
        OfferKind.Book when offer.Argument is not null => words.NextCall,
        OfferKind.Book => words.OtherCall,
        OfferKind.Language => LanguageCodes.TryParse(offer.Argument, out var language) ? TalkWording.In(language).LanguageLabel : null,
        _ => null,
    };
}
