using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Privacy;
using StudentHealth.Dialogs.Service;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>Does what a button of the last reply promises, whether it was pressed or its text, number or synonym was typed.</summary>
internal sealed class OfferedChoices(TopicConversations conversations, TopicAnswers answers, HandOff handOff, LanguageSwitch languages, BookingStart bookings, PrivacyStart privacy)
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

    public async Task TakeAsync(Turn turn, Offer offer, CancellationToken cancellationToken)
    {
        if (offer.Kind != OfferKind.SomethingElse)
            turn.Memory.HalfMisses = 0;
        switch (offer.Kind)
        {
            case OfferKind.Topic:
                await conversations.AnswerAsync(turn, [new TopicId(offer.Argument!)], cancellationToken);
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
                await TakeSomethingElseAsync(turn, cancellationToken);
                break;
            case OfferKind.Language:
                await languages.SpeakAsync(turn, LanguageCodes.TryParse(offer.Argument, out var language) ? language : turn.Language, cancellationToken);
                break;
            case OfferKind.Book:
                await bookings.TakeOfferAsync(turn, offer.Argument, cancellationToken);
                break;
            case OfferKind.MoveCall:
                await bookings.MoveAsync(turn, [TopicIds.Reschedule], cancellationToken);
                break;
            case OfferKind.CancelCall:
                await bookings.CancelAsync(turn, [TopicIds.Cancel], cancellationToken);
                break;
            case OfferKind.ShowData:
                await privacy.ShowAsync(turn, cancellationToken);
                break;
            case OfferKind.EraseData:
                await privacy.EraseAsync(turn, cancellationToken);
                break;
        }
    }

    // Choices that did not fit are a miss; twice in a row they lead to a person.
    private async Task TakeSomethingElseAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Memory.HalfMisses++;
        if (turn.Memory.HalfMisses >= HandOff.AfterHalfMisses)
            await handOff.AfterMissesAsync(turn, cancellationToken);
        else
            await turn.SayAsync(turn.Words.SomethingElseReply, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
    }

    private static Label Label(Offer offer)
    {
        // The label is as it was shown; what may be typed instead is the same in every language.
        var synonyms = LanguageCodes.All.Select(language => LabelIn(language, offer)).OfType<Label>().SelectMany(label => label.Synonyms.Prepend(label.Text));
        return new Label(offer.Label, [.. synonyms]);
    }

    private static Label? LabelIn(Language language, Offer offer) => offer.Kind switch
    {
        OfferKind.More => TalkWording.In(language).More,
        OfferKind.Helpful => TalkWording.In(language).Helpful,
        OfferKind.NotHelpful => TalkWording.In(language).NotHelpful,
        OfferKind.SomethingElse => TalkWording.In(language).SomethingElse,
        OfferKind.Book when offer.Argument is not null => TalkWording.In(language).NextCall,
        OfferKind.Book => TalkWording.In(language).OtherCall,
        OfferKind.MoveCall => BookingWording.In(language).MoveCall,
        OfferKind.CancelCall => BookingWording.In(language).CancelCall,
        OfferKind.Language => LanguageCodes.TryParse(offer.Argument, out var named) ? TalkWording.In(named).LanguageLabel : null,
        OfferKind.ShowData => PrivacyWording.In(language).Show,
        OfferKind.EraseData => PrivacyWording.In(language).Erase,
        _ => null,
    };
}
