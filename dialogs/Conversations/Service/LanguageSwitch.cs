using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Service;

/// <summary>Changes the language of the conversation for good, or asks which.</summary>
internal sealed class LanguageSwitch(TopicAnswers answers)
{
    public async Task StartAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (SaidWords.FindLanguage(turn.Text) is { } named)
        {
            await SpeakAsync(turn, named, cancellationToken);
            return;
        }

        turn.Metadata.About(TopicIds.SwitchLanguage);
        var labels = LanguageCodes.All.Select(language => new Offer(TalkWording.In(language).LanguageLabel.Text, OfferKind.Language, language.Code()));
        await turn.SayAsync(turn.Words.AskLanguage, [.. labels], cancellationToken);
    }

    public async Task SpeakAsync(Turn turn, Language language, CancellationToken cancellationToken)
    {
        turn.Speak(language, chosen: true);
        turn.Metadata.About(TopicIds.SwitchLanguage);
        await turn.SayAsync(turn.Words.LanguageSwitched, await answers.OfferAsync(turn, TopicIds.Menu, cancellationToken), cancellationToken);
    }
}
