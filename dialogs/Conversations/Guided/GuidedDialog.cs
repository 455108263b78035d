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

    protected GuidedDialog(string id, params WaterfallStep[] steps)
        : base(id)
    {
        AddDialog(new WaterfallDialog(Steps, steps));
        AddDialog(new LabelPrompt(Choice));
        AddDialog(new TextPrompt(FreeText, (prompt, _) => Task.FromResult(CanRead(Turn.Of(prompt.Context), prompt.Recognized.Value))));
        InitialDialogId = Steps;
    }

    /// <summary>The choices on the screen, in the language they were shown or are now; empty where there are none.</summary>
    public abstract IReadOnlyList<Label> ChoicesAsked(Turn turn);

    /// <summary>Whether a free text answers the question on the screen.</summary>
    public abstract bool CanRead(Turn turn, string text);

    /// <summary>Said before the question after something else was answered: "… Back to your call."</summary>
    public abstract string BackTo(Language language);

    /// <summary>Deletes the draft.</summary>
    public abstract void Forget(TalkMemory memory);

    /// <summary>Whether the message is for this dialog, and no question for the knowledge base.</summary>
    public bool Claims(Turn turn)
    {
        var text = turn.Text;
        if (ChoiceMatcher.Find(text, ChoicesAsked(turn)) is not null)
            return true;
        return !SaidWords.IsQuestion(text) && (CanRead(turn, text) || LabelPrompt.FindWithin(text, ChoicesAsked(turn), turn.Language) is not null);
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        // Saved by another release whose steps were others: the draft knows what was said, the position means nothing.
        if (outerDc.ActiveDialog.State.TryGetValue(Shape, out var saved) && saved as string != Dialogs.GetVersion())
            return await outerDc.ReplaceDialogAsync(Id, null, cancellationToken);
        return await base.ContinueDialogAsync(outerDc, cancellationToken);
    }

    protected override Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default)
    {
        innerDc.Parent.ActiveDialog.State[Shape] = Dialogs.GetVersion();
        return base.OnBeginDialogAsync(innerDc, options, cancellationToken);
    }

    /// <summary>Asks for one of the choices; the next step gets the choice's index.</summary>
    protected static Task<DialogTurnResult> ChooseAsync(WaterfallStepContext step, string question, string retry, IReadOnlyList<Label> choices, CancellationToken cancellationToken)
    {
        var options = new PromptOptions
        {
            Prompt = MessageFactory.Text(question),
            RetryPrompt = MessageFactory.Text(retry),
            Choices = [.. choices.Select(label => new Choice(label.Text) { Synonyms = [.. label.Synonyms] })],
        };
        return PromptAsync(step, Choice, options, cancellationToken);
    }

    /// <summary>Asks for a text that <see cref="CanRead"/> accepts; the choices are suggestions, and readable themselves.</summary>
    protected static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, string retry, IReadOnlyList<Label> suggestions, CancellationToken cancellationToken)
    {
        var options = new PromptOptions { Prompt = Suggest(question, suggestions), RetryPrompt = Suggest(retry, suggestions) };
        return PromptAsync(step, FreeText, options, cancellationToken);
    }

    /// <summary>The index of the choice that the step before got, null where that step asked nothing.</summary>
    protected static int? Chosen(WaterfallStepContext step) => (step.Result as FoundChoice)?.Index;

    /// <summary>Takes the steps from the first again: those that the draft answers are passed over.</summary>
    protected static Task<DialogTurnResult> AgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Steps, null, cancellationToken);

    private static Activity Suggest(string text, IReadOnlyList<Label> suggestions) => suggestions.Count == 0
        ? MessageFactory.Text(text)
        : (Activity)MessageFactory.SuggestedActions(suggestions.Select(label => label.Text), text, null, null);

    private static Task<DialogTurnResult> PromptAsync(WaterfallStepContext step, string prompt, PromptOptions options, CancellationToken cancellationToken)
    {
        Turn.Of(step.Context).Memory.Offers = [];
        return step.PromptAsync(prompt, options, cancellationToken);
    }
}
