using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public Task Each_message_runs_the_next_step_and_the_last_result_ends_the_waterfall() =>
        new DialogBot("steps", new WaterfallDialog("steps", [Say.AndWait("one"), Say.AndWait("two"), (step, token) => step.EndDialogAsync($"got {step.Result}", token)]))
            .On()
            .Send("hello").AssertReply("one: ")
            .Send("first").AssertReply("two: first")
            .Send("second").AssertReply("end: got second")
            .Send("again").AssertReply("one: ")
            .StartTestAsync();

    [Fact]
    public Task A_step_that_goes_on_runs_the_next_one_in_the_same_turn() =>
        new DialogBot("steps", new WaterfallDialog("steps", [(step, token) => step.NextAsync("skipped", token), Say.AndWait("two")]))
            .On()
            .Send("hello").AssertReply("two: skipped")
            .StartTestAsync();

    [Fact]
    public async Task A_step_cannot_go_on_twice()
    {
        var bot = new DialogBot("steps", new WaterfallDialog("steps",
        [
            async (step, token) =>
            {
                await step.NextAsync(null, token);
                return await step.NextAsync(null, token);
            },
            Say.AndWait("two"),
        ]));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => bot.On().Send("hello").StartTestAsync());

        Assert.Contains("NextAsync(): method already called for dialog and step 'steps[0]'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Values_and_options_last_from_step_to_step() =>
        new DialogBot(dc => dc.BeginDialogAsync("steps", "an option"), new WaterfallDialog("steps",
        [
            (step, _) =>
            {
                step.Values["name"] = "Ada";
                return Task.FromResult(Dialog.EndOfTurn);
            },
            (step, token) => step.EndDialogAsync($"{step.Values["name"]} {step.Options} {step.Index} {step.Reason}", token),
        ]))
            .On()
            .Send("hello")
            .Send("go").AssertReply("end: Ada an option 1 ContinueCalled")
            .StartTestAsync();

    [Fact]
    public Task What_is_no_message_does_not_move_the_waterfall() =>
        new DialogBot("steps", new WaterfallDialog("steps", [Say.AndWait("one"), Say.AndWait("two")]))
            .On()
            .Send("hello").AssertReply("one: ")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "seen" })
            .Send("go").AssertReply("two: go")
            .StartTestAsync();

    [Fact]
    public Task A_waterfall_without_steps_ends_at_once() =>
        new DialogBot("steps", new WaterfallDialog("steps")).On().Send("hello").AssertReply("end: ").StartTestAsync();

    [Fact]
    public Task A_dialog_that_is_replaced_does_not_resume_who_started_it() =>
        new DialogBot("first",
            new WaterfallDialog("first", [(step, token) => step.ReplaceDialogAsync("second", "new", token), Say.AndWait("never")]),
            new WaterfallDialog("second", [(step, token) => step.EndDialogAsync(step.Options, token)]))
            .On()
            .Send("hello").AssertReply("end: new")
            .StartTestAsync();

    [Fact]
    public async Task Cancelling_ends_every_dialog_of_the_stack()
    {
        var bot = new DialogBot("outer",
            new WaterfallDialog("outer", [(step, token) => step.BeginDialogAsync("inner", null, token), Say.AndWait("never")]),
            new WaterfallDialog("inner", [Say.AndWait("inside"), (step, token) => step.CancelAllDialogsAsync(token)]));

        await bot.On().Send("hello").AssertReply("inside: ").Send("stop").StartTestAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, bot.Last?.Status);
    }

    [Fact]
    public void A_step_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("steps").AddStep(null));

    [Fact]
    public void The_version_changes_with_the_number_of_steps() =>
        Assert.NotEqual(new WaterfallDialog("steps", [Say.AndWait("one")]).GetVersion(), new WaterfallDialog("steps", [Say.AndWait("one"), Say.AndWait("two")]).GetVersion());
}
