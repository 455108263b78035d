using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

public sealed class ChoiceAndConfirmPromptTests
{
    [Theory]
    [InlineData("le bleu", "bleu")]
    [InlineData("3", "bleu")]
    [InlineData("le deuxième", "vert")]
    [InlineData("deux", "vert")]
    [InlineData("ROUGE", "rouge")]
    [InlineData("carmin", "rouge")]
    public Task A_choice_is_made_by_its_words_its_synonym_its_place_or_its_number(string said, string chosen) =>
        Colours().On("directline", "fr-fr")
            .Send("bonjour").AssertReply("Couleur ?")
            .Send(said).AssertReply($"end: {chosen}")
            .StartTestAsync();

    [Fact]
    public Task Direct_Line_shows_choices_as_suggested_actions_and_asks_again_in_other_words() =>
        Colours().On("directline", "fr-fr")
            .Send("bonjour").AssertReply(activity =>
            {
                Assert.Equal(["rouge", "vert", "bleu"], activity.AsMessageActivity().SuggestedActions.Actions.Select(action => action.Title));
                Assert.Equal(InputHints.ExpectingInput, activity.AsMessageActivity().InputHint);
            })
            .Send("mauve").AssertReply(activity =>
            {
                Assert.Equal("Laquelle ?", activity.AsMessageActivity().Text);
                Assert.Equal(3, activity.AsMessageActivity().SuggestedActions.Actions.Count);
            })
            .StartTestAsync();

    [Theory]
    [InlineData("fr-CA", "Couleur ? (1) rouge, (2) vert, ou (3) bleu")]
    [InlineData("es", "Couleur ? (1) rouge, (2) vert, o (3) bleu")]
    [InlineData("it-IT", "Couleur ? (1) rouge, (2) vert o (3) bleu")]
    [InlineData("xx", "Couleur ? (1) rouge, (2) vert, or (3) bleu")]
    public Task A_channel_without_buttons_gets_a_list_in_its_language(string locale, string expected) =>
        Colours().On("sms", locale).Send("bonjour").AssertReply(expected).StartTestAsync();

    [Theory]
    [InlineData("en-us", "(1) Yes or (2) No", "yep", "True")]
    [InlineData("fr-fr", "(1) Oui ou (2) Non", "non merci", "False")]
    [InlineData("fr", "(1) Oui ou (2) Non", "2", "False")]
    [InlineData("es-es", "(1) Sí o (2) No", "1", "True")]
    [InlineData("es-AR", "(1) Sí o (2) No", "claro que sí", "True")]
    [InlineData("de-de", "(1) Ja oder (2) Nein", "Nein", "False")]
    public Task Yes_and_no_are_asked_and_understood_in_the_language(string locale, string choices, string said, string result) =>
        new DialogBot(dc => dc.PromptAsync("sure", new PromptOptions { Prompt = MessageFactory.Text("?") }), new ConfirmPrompt("sure"))
            .On("test", locale)
            .Send("hi").AssertReply($"? {choices}")
            .Send("hmm").AssertReply($"? {choices}")
            .Send(said).AssertReply($"end: {result}")
            .StartTestAsync();

    [Fact]
    public Task Own_words_for_yes_and_no_are_understood_too()
    {
        var prompt = new ConfirmPrompt("sure") { ConfirmChoices = Tuple.Create(new Choice("Réserver"), new Choice("Changer")) };
        return new DialogBot(dc => dc.PromptAsync("sure", new PromptOptions { Prompt = MessageFactory.Text("?") }), prompt)
            .On("test", "fr-fr")
            .Send("hi").AssertReply("? (1) Réserver ou (2) Changer")
            .Send("changer").AssertReply("end: False")
            .StartTestAsync();
    }

    [Fact]
    public async Task The_prompt_that_is_kept_is_not_the_one_that_is_sent()
    {
        var options = new PromptOptions { Prompt = MessageFactory.Text("?"), Choices = ChoiceFactory.ToChoices(["a", "b"]) };
        await new DialogBot(dc => dc.PromptAsync("choose", options), new ChoicePrompt("choose")).On("directline").Send("hi").AssertReply("?").StartTestAsync();

        Assert.Null(options.Prompt.SuggestedActions);
    }

    private static DialogBot Colours() => new("colours",
        new WaterfallDialog("colours",
        [
            (step, token) => step.PromptAsync(
                "choose",
                new PromptOptions
                {
                    Prompt = new Activity { Type = ActivityTypes.Message, Text = "Couleur ?" },
                    RetryPrompt = MessageFactory.Text("Laquelle ?"),
                    Choices = [new Choice("rouge") { Synonyms = ["carmin"] }, new Choice("vert"), new Choice("bleu")],
                },
                token),
            (step, token) => step.EndDialogAsync(((FoundChoice)step.Result).Value, token),
        ]),
        new ChoicePrompt("choose"));
}
