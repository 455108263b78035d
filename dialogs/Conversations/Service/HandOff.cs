using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Service;

/// <summary>
/// Sends a student on to a person: the lines of the Assurance Maladie, and the next call that is really free. Never a
/// live chat: nobody may be there.
/// </summary>
public sealed class HandOff(FactBook facts, FreeCalls calls, TopicAnswers answers)
{
    /// <summary>From two misses on: <see cref="TalkMemory.HalfMisses"/>.</summary>
    public const int AfterHalfMisses = 4;

    /// <summary>The student asked for a person.</summary>
    public async Task StartAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        await answers.AnswerOnlyAsync(turn, topics, cancellationToken);
        if (await calls.FindNextAsync(turn.Language, cancellationToken) is { } next)
            await turn.SayAsync(turn.Words.NextCallOffer.With(("time", TimeOf(turn, next))), CallOffers(turn, next), cancellationToken);
    }

    /// <summary>The answer did not help.</summary>
    public async Task AfterNoHelpAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Metadata.About(TopicIds.Human);
        await SayAsync(turn, turn.Words.NotHelpfulReply, turn.Words.NotHelpfulReplyWithCall, [], cancellationToken);
    }

    /// <summary>
    /// A second message in a row was not understood: no third "rephrase", a person and the menu. Then shorter, and never
    /// the same words twice running.
    /// </summary>
    public async Task AfterMissesAsync(Turn turn, CancellationToken cancellationToken)
    {
        var words = turn.Words;
        var misses = turn.Memory.HalfMisses / 2;
        if (misses > AfterHalfMisses / 2)
        {
            var isOdd = misses % 2 == 1;
            await SayAsync(turn, isOdd ? words.UnknownThird : words.UnknownFourth, isOdd ? words.UnknownThirdWithCall : words.UnknownFourthWithCall, [], cancellationToken);
            return;
        }

        var menu = await answers.OfferAsync(turn, TopicIds.Menu.Where(topic => topic != TopicIds.Book), cancellationToken);
        await SayAsync(turn, words.UnknownAgain, words.UnknownAgainWithCall, menu, cancellationToken);
    }

    private async Task SayAsync(Turn turn, Phrase text, Phrase textWithCall, IReadOnlyList<Offer> others, CancellationToken cancellationToken)
    {
        var line = facts.Get("contact.3646", turn.Today).Format(turn.Language);
        var english = facts.Get("contact.english-line", turn.Today).Format(turn.Language);
        if (await calls.FindNextAsync(turn.Language, cancellationToken) is { } next)
        {
            var said = textWithCall.With(("line", line), ("english", english), ("time", TimeOf(turn, next)));
            await turn.SayAsync(said, [.. CallOffers(turn, next), .. others], cancellationToken);
        }
        else
        {
            await turn.SayAsync(text.With(("line", line), ("english", english)), others, cancellationToken);
        }
    }

    private static IReadOnlyList<Offer> CallOffers(Turn turn, FreeTime next) =>
    [
        new(turn.Words.NextCall.Text, OfferKind.Book, next.Start.ToString("O")),
        new(turn.Words.OtherCall.Text, OfferKind.Book),
    ];

    private static string TimeOf(Turn turn, FreeTime free) => SpokenTime.In(turn.Language).DayAndTime(ParisTime.Of(free.Start));
}
