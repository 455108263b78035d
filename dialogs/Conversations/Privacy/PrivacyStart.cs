using StudentHealth.Dialogs.Answers;
using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Guided;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Privacy;

/// <summary>A student asks about data: the notice, what is kept about them, or its erasure.</summary>
internal sealed class PrivacyStart(IAppointmentStore store, CaisseTable caisses, TopicAnswers answers, GuidedDialogs dialogs)
{
    public async Task StartAsync(Turn turn, IReadOnlyList<TopicId> topics, CancellationToken cancellationToken)
    {
        if (AsksToErase(turn.Text))
        {
            await EraseAsync(turn, cancellationToken);
        }
        else if (Says(turn.Text, words => words.ShowWords))
        {
            await ShowAsync(turn, cancellationToken);
        }
        else
        {
            var words = PrivacyWording.In(turn.Language);
            await answers.AnswerOnlyAsync(turn, topics, [new(words.Show.Text, OfferKind.ShowData), new(words.Erase.Text, OfferKind.EraseData)], cancellationToken);
        }
    }

    /// <summary>The words that the notice tells students to write ("see my data", "delete my data") work whatever else is understood. False for others.</summary>
    public async Task<bool> TryStartAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (IsSaid(turn.Text, words => words.Erase))
            await EraseAsync(turn, cancellationToken);
        else if (IsSaid(turn.Text, words => words.Show))
            await ShowAsync(turn, cancellationToken);
        else
            return false;
        return true;
    }

    /// <summary>Of a message that is about data.</summary>
    public static bool AsksToErase(string text) => Says(text, words => words.EraseWords);

    public Task EraseAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Metadata.About(TopicIds.Privacy);
        return dialogs.BeginAsync(turn, EraseDialog.DialogId, draft: null, cancellationToken);
    }

    public async Task ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Metadata.About(TopicIds.Privacy);
        var words = PrivacyWording.In(turn.Language);
        var call = await store.FindNextAsync(turn.Student, turn.Now, cancellationToken);
        var held = Held(turn, words, call).Select(line => "- " + Sentence.Begin(line));
        var text = $"{words.HeldIntro}\n\n{string.Join('\n', held)}\n\n{words.HeldEnd}";
        await turn.SayAsync(text, [new(words.Erase.Text, OfferKind.EraseData)], cancellationToken);
    }

    private IEnumerable<string> Held(Turn turn, PrivacyWording words, Appointment? call)
    {
        yield return words.HeldMessages;
        yield return words.HeldLanguage.With(("language", turn.Words.LanguageName));
        if (turn.Profile.Situation?.Nationality is { } nationality)
            yield return words.HeldNationality.With(("nationality", words.Of(nationality)));
        if (turn.Profile.Situation?.Ehic is not null)
            yield return words.HeldCard;
        if (turn.Profile.Situation?.Number is { } stage)
            yield return words.HeldNumber.With(("stage", words.Of(stage)));
        if (turn.Profile.Situation?.Under25 is not null)
            yield return words.HeldAge;
        if (turn.Profile.Situation?.Arrived is not null)
            yield return words.HeldArrived;
        if (turn.Profile.Department is { } code)
            yield return words.HeldDepartment.With(("department", caisses.Find(new DepartmentCode(code))?.Name ?? code));
        if (call is not null)
            yield return CallText.Of(turn, words.HeldCall, call);
    }

    private static bool Says(string text, Func<PrivacyWording, IReadOnlyList<string>> beginnings)
    {
        var spoken = " " + SpokenForm.Of(text);
        return PrivacyWording.All.SelectMany(beginnings).Any(beginning => spoken.Contains(" " + SpokenForm.Of(beginning), StringComparison.Ordinal));
    }

    private static bool IsSaid(string text, Func<PrivacyWording, Label> label) =>
        PrivacyWording.All.Any(words => SpokenForm.Of(label(words).Text) == SpokenForm.Of(text));
}
