using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Dialogs;

/// <summary>A bot of one dialog set, its state stored as the service stores it and read back each turn, that says what the dialogs end with.</summary>
internal sealed class DialogBot
{
    private readonly ConversationState _state = new(new JsonStorage());
    private readonly DialogSet _dialogs;
    private readonly Func<DialogContext, Task<DialogTurnResult>> _start;

    public DialogBot(Func<DialogContext, Task<DialogTurnResult>> start, params Dialog[] dialogs)
    {
        _start = start;
        _dialogs = new DialogSet(_state.CreateProperty<DialogState>("dialogs"));
        foreach (var dialog in dialogs)
        {
            _dialogs.Add(dialog);
        }
    }

    public DialogBot(string first, params Dialog[] dialogs)
        : this(dc => dc.BeginDialogAsync(first), dialogs)
    {
    }

    public DialogTurnResult? Last { get; private set; }

    /// <summary>What a turn does before the dialogs: true where it has answered by itself.</summary>
    public Func<DialogContext, Task<bool>>? Before { get; init; }

    public TestFlow On(string channel = "test", string locale = "en-us")
    {
        var conversation = TestAdapter.CreateConversation("dialogs");
        conversation.ChannelId = channel;
        var adapter = new TestAdapter(conversation) { Locale = locale };
        adapter.Use(new AutoSaveStateMiddleware(_state));
        return new TestFlow(adapter, TurnAsync);
    }

    private async Task TurnAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var dc = await _dialogs.CreateContextAsync(turn, cancellationToken);
        if (Before is not null && await Before(dc))
        {
            return;
        }

        Last = await dc.ContinueDialogAsync(cancellationToken);
        if (Last.Status == DialogTurnStatus.Empty)
        {
            Last = await _start(dc);
        }

        if (Last.Status == DialogTurnStatus.Complete)
        {
            await turn.SendActivityAsync(MessageFactory.Text($"end: {Last.Result}"), cancellationToken);
        }
    }
}
