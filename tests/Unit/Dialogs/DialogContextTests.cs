using System.Collections;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task Nothing_runs_on_an_empty_stack()
    {
        var dc = Context();

        Assert.Null(dc.ActiveDialog);
        Assert.Null(dc.Child);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.ContinueDialogAsync()).Status);
        Assert.Equal(DialogTurnStatus.Empty, (await dc.CancelAllDialogsAsync()).Status);
        Assert.False(await dc.EmitEventAsync("anything"));
        await dc.RepromptDialogAsync();
    }

    [Fact]
    public async Task A_dialog_that_is_not_there_is_named()
    {
        var thrown = await Assert.ThrowsAsync<Exception>(() => Context().BeginDialogAsync("missing"));

        Assert.Contains("A dialog with an id of 'missing' wasn't found", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_dialog_that_is_no_more_is_named()
    {
        var dc = Context();
        dc.Stack.Add(new DialogInstance { Id = "gone" });

        var thrown = await Assert.ThrowsAsync<Exception>(() => dc.ContinueDialogAsync());

        Assert.Contains("A dialog with id 'gone' could not be found", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_token_is_no_option_and_no_result()
    {
        var dc = Context(new WaterfallDialog("steps"));

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("steps", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("steps", CancellationToken.None));
    }

    [Fact]
    public async Task Names_and_options_are_asked_for()
    {
        var dc = Context();

        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(""));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("", new PromptOptions()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync("name", null));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), Turn(), null));
    }

    [Fact]
    public async Task A_prompt_is_begun_with_prompt_options_only()
    {
        var dc = Context(new TextPrompt("name"));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("name", "text"));
    }

    [Fact]
    public async Task An_exception_tells_where_in_the_dialogs_it_was_thrown()
    {
        var dc = Context(new WaterfallDialog("outer", [Say.Begin("inner")]), new WaterfallDialog("inner", [(_, _) => throw new InvalidOperationException("boom")]));

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.BeginDialogAsync("outer"));

        var place = thrown.Data["DialogContext"]!;
        Assert.Equal("inner", place.GetType().GetProperty("ActiveDialog")!.GetValue(place));
        Assert.Equal(["inner", "outer"], ((IEnumerable)place.GetType().GetProperty("Stack")!.GetValue(place)!).Cast<string>());
    }

    [Fact]
    public async Task An_event_reaches_the_leaf_first_and_bubbles_until_it_is_dealt_with()
    {
        var seen = new List<string>();
        var component = new Listener("component", seen, deals: true);
        component.AddDialog(new LeafListener("leaf", seen));
        var dc = Context(component);
        await dc.BeginDialogAsync("component");

        var handled = await dc.EmitEventAsync("ping", "value", bubble: true, fromLeaf: true);

        Assert.True(handled);
        Assert.Equal(["leaf ping value", "component ping value"], seen);
    }

    [Fact]
    public async Task An_event_that_does_not_bubble_stays_where_it_is()
    {
        var seen = new List<string>();
        var component = new Listener("component", seen, deals: true);
        component.AddDialog(new LeafListener("leaf", seen));
        var dc = Context(component);
        await dc.BeginDialogAsync("component");

        Assert.False(await dc.EmitEventAsync("ping", "value", bubble: false, fromLeaf: true));
        Assert.Equal(["leaf ping value"], seen);
    }

    [Fact]
    public async Task The_set_refuses_what_it_cannot_use()
    {
        Assert.Throws<ArgumentNullException>(() => new DialogSet(null));
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null));
        Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(" "));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(Turn()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet().CreateContextAsync(null));
    }

    [Fact]
    public void The_version_of_a_set_changes_with_its_dialogs()
    {
        var set = new DialogSet().Add(new WaterfallDialog("a"));
        var before = set.GetVersion();

        Assert.Equal(before, new DialogSet().Add(new WaterfallDialog("a")).GetVersion());
        Assert.NotEqual(before, set.Add(new WaterfallDialog("b")).GetVersion());
    }

    [Fact]
    public async Task Waterfalls_are_tracked_from_start_to_end()
    {
        var client = new TelemetryRecorder();
        var dc = Context(new WaterfallDialog("steps", [Say.AndWait("one"), NamedStepAsync]));
        dc.Dialogs.TelemetryClient = client;

        await dc.BeginDialogAsync("steps");
        await dc.ContinueDialogAsync();
        await dc.BeginDialogAsync("steps");
        await dc.CancelAllDialogsAsync();

        Assert.Equal(
            [
                "WaterfallStart steps", "view steps", "WaterfallStep steps Step1of2", "WaterfallStep steps NamedStepAsync", "WaterfallComplete steps",
                "WaterfallStart steps", "view steps", "WaterfallStep steps Step1of2", "WaterfallCancel steps Step1of2",
            ],
            client.Tracked);
    }

    private static Task<DialogTurnResult> NamedStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.EndDialogAsync(null, cancellationToken);

    private static DialogContext Context(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        return new DialogContext(set, Turn(), new DialogState());
    }

    private static TurnContext Turn() => new(new TestAdapter(), new Activity
    {
        Type = ActivityTypes.Message,
        Text = "hi",
        ChannelId = "test",
        From = new ChannelAccount("user"),
        Conversation = new ConversationAccount(id: "conversation"),
    });

    private sealed class Listener(string id, List<string> seen, bool deals) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            seen.Add($"{Id} {e.Name} {e.Value}");
            return Task.FromResult(deals);
        }
    }

    private sealed class LeafListener(string id, List<string> seen) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            seen.Add($"{Id} {e.Name} {e.Value}");
            return Task.FromResult(false);
        }
    }
}
