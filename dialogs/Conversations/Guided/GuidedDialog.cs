using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Guided;

/// <summary>
/// A conversation in steps. What the student has said lies in a draft of the talk's memory, and each step asks only for
/// what the draft lacks: beginning the dialog again takes it up at the same step, in whatever language is spoken by then.
/// That is how it resumes after a question, and how it survives a release that changed its shape.
/// </summary>
public abstract class GuidedDialog : ComponentDialog
{
    protected const string Steps = "steps";

    private const string Choice = "choice";
    private const string FreeText = "text";
    private const string Shape = "shape";

    protected GuidedDialog(string id)
        : base(id)
    {
        AddDialog(new LabelPrompt(Choice));
        AddDialog(new TextPrompt(FreeText, (prompt, _) => Task.FromResult(Accepts(Turn.Of(prompt.Context)))));
        InitialDialogId = Steps;
    }

    /// <summary>The choices on the screen, in the language they were shown or are now; empty where there are none.</summary>
    public abstract IReadOnlyList<Label> ChoicesAsked(Turn turn);

    /// <summary>How much of a free text is an answer to the question on the screen.</summary>
    public abstract Reading Read(Turn turn, string text);

    /// <summary>Said before the question after something else was answered: "… Back to your call."</summary>
    public abstract string BackTo(Language language);

    /// <summary>Whether the student who asks for the topic's conversation is in it already.</summary>
    public abstract bool Serves(TopicId topic);

    /// <summary>Deletes the draft.</summary>
    public abstract void Forget(TalkMemory memory);

    /// <summary>Whether the message is for this dialog, and no question for the knowledge base.</summary>
    public bool Claims(Turn turn)
    {
        if (ChoiceMatcher.Find(turn.Text, ChoicesAsked(turn)) is not null)
            return true;
        return Read(turn, turn.Text) switch
        {
            Reading.Whole or Reading.Meant => true,
            Reading.Part => !SaidWords.IsQuestion(turn.Text),
            _ => !SaidWords.IsQuestion(turn.Text) && FindChoiceWithin(turn) is not null,
        };
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        // Saved by another release whose steps were others: the draft knows what was said, the position means nothing.
        if (outerDc.ActiveDialog.State.TryGetValue(Shape, out var saved) && saved as string != Dialogs.GetVersion())
        {
            var turn = Turn.Of(outerDc.Context);
            turn.Preface(BackTo(turn.Language));
            return await outerDc.ReplaceDialogAsync(Id, null, cancellationToken);
        }

        return await base.ContinueDialogAsync(outerDc, cancellationToken);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        innerDc.Parent.ActiveDialog.State[Shape] = Dialogs.GetVersion();
        return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    protected void AddSteps(params WaterfallStep[] steps) => AddDialog(new WaterfallDialog(Steps, steps));

    /// <summary>Asks for one of the choices; the next step gets it.</summary>
    /// <param name="name">Of the step: <see cref="TalkMemory.Asked"/> while the question is on the screen.</param>
    protected static Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, string name, string question, IReadOnlyList<Label> choices, CancellationToken cancellationToken)
    {
        var words = Turn.Of(step.Context).Words;
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text(question),
            RetryPrompt = MessageFactory.Text($"{words.RetryChoice} {words.ExitHint}"),
            Choices = [.. choices.Select(label => new Choice(label.Text) { Synonyms = [.. label.Synonyms] })],
        };
        return PromptAsync(step, name, Choice, options, cancellationToken);
    }

    /// <summary>Asks for a text; the suggestions are buttons, and answers themselves. The next step gets the text.</summary>
    protected static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string name, string question, string retry, IReadOnlyList<Label> suggestions, CancellationToken cancellationToken)
    {
        var hint = Turn.Of(step.Context).Words.ExitHint;
        var options = new PromptOptions { Prompt = Suggest(question, suggestions), RetryPrompt = Suggest($"{retry} {hint}", suggestions) };
        return PromptAsync(step, name, FreeText, options, cancellationToken);
    }

    /// <summary>The index of the choice that the step before got, null where that step asked nothing.</summary>
    protected static int? Chosen(WaterfallStepContext step) => (step.Result as FoundChoice)?.Index;

    /// <summary>Takes the steps from the first again: those that the draft answers are passed over.</summary>
    protected static Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Steps, null, cancellationToken);

    /// <summary>The choice that the message means or, in more words, contains.</summary>
    protected int? FindChoice(Turn turn) => ChoiceMatcher.Find(turn.Text, ChoicesAsked(turn)) ?? FindChoiceWithin(turn);

    private int? FindChoiceWithin(Turn turn) => LabelPrompt.FindWithin(turn.Text, ChoicesAsked(turn), turn.Language)?.Index;

    private bool Accepts(Turn turn) => Read(turn, turn.Text) is Reading.Whole or Reading.Part || FindChoice(turn) is not null;

    private static Activity Suggest(string text, IReadOnlyList<Label> suggestions) => suggestions.Count == 0
        ? MessageFactory.Text(text)
        : (Activity)MessageFactory.SuggestedActions(suggestions.Select(label => label.Text), text, null, null);

    private static Task<DialogTurnResult> PromptAsync(WaterfallStepContext step, string name, string prompt, PromptOptions options, CancellationToken cancellationToken)
    {
        var memory = Turn.Of(step.Context).Memory;
        memory.Asked = name;
        memory.Offers = [];
        return step.PromptAsync(prompt, options, cancellationToken);
    }
}
