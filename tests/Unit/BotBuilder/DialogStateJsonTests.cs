using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using StudentHealth.BotBuilder.Serialization;

namespace StudentHealth.Unit.BotBuilder;

public sealed class DialogStateJsonTests
{
    [Fact]
    public void A_stack_comes_back_with_all_that_its_dialogs_keep()
    {
        var stack = new DialogState(
        [
            new DialogInstance { Id = "prompt", State = new Dictionary<string, object> { ["options"] = Options(), ["state"] = new Dictionary<string, object> { ["AttemptCount"] = 1 } } },
            new DialogInstance
            {
                Id = "steps",
                Version = "v1",
                StackIndex = 2,
                State = new Dictionary<string, object> { ["stepIndex"] = 1, ["values"] = new Dictionary<string, object> { ["at"] = DateTimeOffset.UnixEpoch }, ["dialogs"] = new DialogState() },
            },
        ]);

        var back = RoundTrip(stack);

        Assert.Equal(["prompt", "steps"], back.DialogStack.Select(dialog => dialog.Id));
        Assert.Equal("v1", back.DialogStack[1].Version);
        Assert.Equal(2, back.DialogStack[1].StackIndex);
        Assert.Null(back.DialogStack[0].StackIndex);
        Assert.Equal(1, back.DialogStack[1].State["stepIndex"]);
        Assert.Equal(DateTimeOffset.UnixEpoch, Assert.IsType<Dictionary<string, object>>(back.DialogStack[1].State["values"])["at"]);
        Assert.Empty(Assert.IsType<DialogState>(back.DialogStack[1].State["dialogs"]).DialogStack);

        var options = Assert.IsType<PromptOptions>(back.DialogStack[0].State["options"]);
        Assert.Equal("Quel jour ?", options.Prompt.Text);
        Assert.Null(options.RetryPrompt);
        Assert.Equal(["lundi", "mardi"], options.Choices.Select(choice => choice.Value));
        Assert.Equal("Mardi !", options.Choices[1].Action.Title);
        Assert.Equal(["mar"], options.Choices[1].Synonyms);
        Assert.Equal(ListStyle.SuggestedAction, options.Style);
        Assert.Equal(3L, options.Validations);
        Assert.Equal("fr-fr", options.RecognizeLanguage);
    }

    [Fact]
    public void A_stack_has_no_CLR_type_names()
    {
        var json = Encoding.UTF8.GetString(StateJson.Write(new Dictionary<string, object> { ["d"] = new DialogState([new DialogInstance { Id = "a", State = new Dictionary<string, object> { ["options"] = Options() } }]) }));

        Assert.DoesNotContain("Microsoft", json, StringComparison.Ordinal);
        Assert.DoesNotContain("System", json, StringComparison.Ordinal);
        Assert.StartsWith("""{"d":{"$":"dialogs","v":[{"id":"a","state":{"options":{"$":"promptOptions","v":{"prompt":{""", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_newer_release_added_is_skipped()
    {
        var stack = (DialogState)StateJson.Read("""{"$":"dialogs","v":[{"id":"a","new":{"x":[1]},"state":{"options":{"$":"promptOptions","v":{"new":[],"style":"List"}}}}]}"""u8);

        Assert.Equal(ListStyle.List, ((PromptOptions)stack.DialogStack.Single().State["options"]).Style);
    }

    [Fact]
    public void A_found_choice_and_lists_of_choices_come_back()
    {
        var state = new Dictionary<string, object> { ["found"] = new FoundChoice { Value = "mardi", Index = 1, Score = 0.5f, Synonym = "mar" }, ["all"] = new List<Choice> { new("x") }, ["when"] = new List<DateTimeResolution> { new() { Timex = "XXXX-WXX-2" } } };

        var back = (Dictionary<string, object>)StateJson.Read(StateJson.Write(state));

        var found = Assert.IsType<FoundChoice>(back["found"]);
        Assert.Equal(("mardi", 1, 0.5f, "mar"), (found.Value, found.Index, found.Score, found.Synonym));
        Assert.Equal("x", Assert.IsType<List<Choice>>(back["all"]).Single().Value);
        Assert.Equal("XXXX-WXX-2", Assert.IsType<List<DateTimeResolution>>(back["when"]).Single().Timex);
    }

    private static DialogState RoundTrip(DialogState stack) => (DialogState)StateJson.Read(StateJson.Write(stack));

    private static PromptOptions Options() => new()
    {
        Prompt = MessageFactory.Text("Quel jour ?"),
        Choices = [new Choice("lundi"), new Choice("mardi") { Action = new CardAction { Type = ActionTypes.ImBack, Title = "Mardi !", Value = "mardi" }, Synonyms = ["mar"] }],
        Style = ListStyle.SuggestedAction,
        Validations = 3L,
        RecognizeLanguage = "fr-fr",
    };
}
