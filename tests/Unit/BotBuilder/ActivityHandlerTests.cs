using System.Runtime.CompilerServices;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.BotBuilder;

public sealed class ActivityHandlerTests
{
    private readonly TestAdapter adapter = new();

    public static TheoryData<string, string> Types() => new()
    {
        { ActivityTypes.Message, "OnMessageActivityAsync" },
        { ActivityTypes.MessageUpdate, "OnMessageUpdateActivityAsync" },
        { ActivityTypes.MessageDelete, "OnMessageDeleteActivityAsync" },
        { ActivityTypes.Typing, "OnTypingActivityAsync" },
        { ActivityTypes.EndOfConversation, "OnEndOfConversationActivityAsync" },
        { ActivityTypes.Event, "OnEventAsync" },
        { ActivityTypes.Command, "OnCommandActivityAsync" },
        { ActivityTypes.CommandResult, "OnCommandResultActivityAsync" },
        { "something", "OnUnrecognizedActivityTypeAsync" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Each_type_has_its_method(string type, string method)
    {
        Assert.Equal([method], await CallsAsync(new Activity(type)));
    }

    [Theory]
    [InlineData("user", "OnMembersAddedAsync")]
    [InlineData("bot", null)]
    public async Task The_bot_itself_joining_greets_nobody(string who, string? method)
    {
        var update = new Activity(ActivityTypes.ConversationUpdate) { Recipient = new ChannelAccount("bot"), MembersAdded = [new ChannelAccount(who)] };

        Assert.Equal(method is null ? [] : [method], await CallsAsync(update));
    }

    [Fact]
    public async Task Who_leaves_is_told_of_and_reactions_come_and_go()
    {
        Assert.Equal(["OnMembersRemovedAsync"], await CallsAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new ChannelAccount("u")] }));
        Assert.Equal(["OnReactionsAddedAsync", "OnReactionsRemovedAsync"], await CallsAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("plusOne")] }));
    }

    [Theory]
    [InlineData("add", "OnInstallationUpdateAddAsync")]
    [InlineData("add-upgrade", "OnInstallationUpdateAddAsync")]
    [InlineData("remove", "OnInstallationUpdateRemoveAsync")]
    [InlineData("remove-upgrade", "OnInstallationUpdateRemoveAsync")]
    [InlineData("other", null)]
    public async Task Installations_come_and_go(string action, string? method)
    {
        Assert.Equal(method is null ? [] : [method], await CallsAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = action }));
    }

    [Fact]
    public async Task Signing_in_has_methods_of_its_own()
    {
        Assert.Equal(["OnTokenResponseEventAsync"], await CallsAsync(new Activity(ActivityTypes.Event) { Name = "tokens/response" }));
        Assert.Equal(["OnSignInInvokeAsync"], await CallsAsync(new Activity(ActivityTypes.Invoke) { Name = "signin/verifyState" }));
        Assert.Equal(200, InvokeStatus());
    }

    [Fact]
    public async Task An_invoke_that_nobody_knows_is_not_implemented()
    {
        await CallsAsync(new Activity(ActivityTypes.Invoke) { Name = "unknown" });

        Assert.Equal(501, InvokeStatus());
    }

    [Fact]
    public async Task An_invoke_that_was_answered_is_not_answered_again()
    {
        using var turn = new TurnContext(adapter, new Activity(ActivityTypes.Invoke) { Name = "unknown" });
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity());

        await new Recorder().OnTurnAsync(turn);

        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task A_turn_has_an_activity_with_a_type()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => new Recorder().OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => new Recorder().OnTurnAsync(new TurnContext(adapter, new Activity())));
    }

    private int InvokeStatus()
    {
        var reply = (Activity)adapter.GetNextReply();
        Assert.Equal("invokeResponse", reply.Type);
        return ((InvokeResponse)reply.Value).Status;
    }

    private async Task<List<string>> CallsAsync(Activity activity)
    {
        var bot = new Recorder();
        using var turn = new TurnContext(adapter, activity);
        await bot.OnTurnAsync(turn);
        return bot.Calls;
    }

    private sealed class Recorder : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Record(turnContext.Activity);

        private Task Record(IActivity activity, [CallerMemberName] string method = "")
        {
            Assert.NotNull(activity);
            Calls.Add(method);
            return Task.CompletedTask;
        }
    }
}
