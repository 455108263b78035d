using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace StudentHealth.Unit.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public Task A_component_starts_with_its_first_dialog_and_gives_its_result() =>
        new DialogBot("outer",
            new WaterfallDialog("outer", [Say.Begin("component"), Say.AndEnd("after")]),
            new ComponentDialog("component").AddDialog(new WaterfallDialog("inner", [Say.AndWait("inside"), Say.AndEnd("still inside")])))
            .On()
            .Send("hello").AssertReply("inside: ")
            .Send("well").AssertReply("still inside: well").AssertReply("after: well").AssertReply("end: well")
            .StartTestAsync();

    [Fact]
    public Task A_dialog_inside_may_start_one_of_the_component_around_it()
    {
        var child = new ComponentDialog("child").AddDialog(new WaterfallDialog("steps",
            [(step, token) => step.BeginDialogAsync("helper", "an option", token), Say.AndEnd("child")]));
        var parent = new ComponentDialog("parent")
            .AddDialog(child)
            .AddDialog(new WaterfallDialog("helper", [(step, token) => step.EndDialogAsync(step.Options, token)]));
        return new DialogBot("parent", parent).On()
            .Send("hello").AssertReply("child: an option").AssertReply("end: an option")
            .StartTestAsync();
    }

    [Fact]
    public Task A_dialog_put_on_top_resumes_the_component_by_asking_again()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps", [Say.Ask("name", "Name?"), Say.AndEnd("hello")]));
        component.AddDialog(new TextPrompt("name"));
        return new DialogBot("component", component, new WaterfallDialog("aside", [Say.AndEnd("aside")]))
        {
            Before = async dc => dc.Context.Activity.Text == "question" && (await dc.BeginDialogAsync("aside")).Status == DialogTurnStatus.Waiting,
        }
            .On()
            .Send("hello").AssertReply("Name?")
            .Send("question").AssertReply("aside: ").AssertReply("Name?")
            .Send("Ada").AssertReply("hello: Ada").AssertReply("end: Ada")
            .StartTestAsync();
    }

    [Fact]
    public async Task Cancelling_from_inside_can_reach_the_dialogs_outside()
    {
        var inner = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps",
            [Say.AndWait("inside"), (step, token) => step.CancelAllDialogsAsync(true, cancellationToken: token)]));
        var ended = new List<string>();
        var outer = new EndNoting("outer", ended);
        outer.AddDialog(new WaterfallDialog("steps", [Say.Begin("component"), Say.AndWait("never")]));
        outer.AddDialog(inner);
        var bot = new DialogBot("outer", outer);

        await bot.On().Send("hello").AssertReply("inside: ").Send("stop").AssertReply("end: ").StartTestAsync();

        Assert.Equal(["outer CancelCalled"], ended);
    }

    [Fact]
    public void Dialogs_of_one_name_get_numbers()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("steps")).AddDialog(new WaterfallDialog("steps"));

        Assert.Equal(["steps", "steps2"], component.Dialogs.GetDialogs().Select(dialog => dialog.Id));
        Assert.Equal("steps", component.InitialDialogId);
    }

    [Fact]
    public async Task A_component_that_was_changed_while_it_ran_emits_an_event_once()
    {
        var events = new List<string>();
        var component = new EventNoting("component", events);
        component.AddDialog(new WaterfallDialog("steps", [Say.AndWait("one"), Say.AndWait("two"), Say.AndWait("three")]));
        var flow = new DialogBot("component", component).On();

        await flow.Send("hello").AssertReply("one: ").StartTestAsync();
        component.AddDialog(new TextPrompt("new"));
        await flow.Send("go").AssertReply("two: go").Send("on").AssertReply("three: on").StartTestAsync();

        Assert.Equal(["versionChanged component"], events);
    }

    [Fact]
    public void Containers_that_hold_each_other_take_a_telemetry_client()
    {
        var (one, two) = (new ComponentDialog("one"), new ComponentDialog("two"));
        one.Dialogs.Add(two);
        two.Dialogs.Add(one);
        var client = new TelemetryRecorder();

        one.TelemetryClient = client;

        Assert.Same(client, two.TelemetryClient);
    }

    private sealed class EndNoting(string id, List<string> ended) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{instance.Id} {reason}");
            return Task.CompletedTask;
        }
    }

    private sealed class EventNoting(string id, List<string> events) : ComponentDialog(id)
    {
        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.ActivityReceived)
            {
                events.Add($"{e.Name} {e.Value}");
            }

            return Task.FromResult(true);
        }
    }
}
