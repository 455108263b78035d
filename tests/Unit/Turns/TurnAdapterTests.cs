using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Turns;

public sealed class TurnAdapterTests
{
    [Fact]
    public async Task A_reply_of_the_same_turn_can_be_changed_and_taken_back()
    {
        await using var turns = await AnswerAsync(async turn =>
        {
            var first = await turn.SendActivityAsync("first");
            var second = await turn.SendActivityAsync("second");
            await turn.SendActivityAsync("third");
            await turn.DeleteActivityAsync(first.Id);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = second.Id, Text = "changed" });
        });
        Assert.Equal(["> question", "< changed", "< third"], await turns.ReadTalkAsync());
        Assert.Equal("id of question", (await turns.ReadAsync())[1].GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task What_was_said_in_an_earlier_turn_stays()
    {
        Exception? update = null;
        Exception? delete = null;
        await using var turns = await AnswerAsync(async turn =>
        {
            update = await Record.ExceptionAsync(() => turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "earlier" }));
            delete = await Record.ExceptionAsync(() => turn.DeleteActivityAsync("earlier"));
        });
        Assert.IsType<NotSupportedException>(update);
        Assert.IsType<NotSupportedException>(delete);
    }

    [Theory]
    [InlineData(ActivityTypes.Trace)]
    [InlineData(ActivityTypes.Handoff)]
    [InlineData(ActivityTypes.EndOfConversation)]
    public async Task What_web_chat_cannot_show_is_not_for_clients(string type)
    {
        await using var turns = await AnswerAsync(turn => turn.SendActivitiesAsync([new Activity(type), new Activity(ActivityTypes.Message) { Text = "shown" }]));
        Assert.Equal(["> question", "< shown"], await turns.ReadTalkAsync());
    }

    [Fact]
    public async Task A_reply_is_kept_as_it_was_when_it_was_sent()
    {
        await using var turns = await AnswerAsync(async turn =>
        {
            var reply = new Activity(ActivityTypes.Message) { Text = "one" };
            await turn.SendActivityAsync(reply);
            reply.Text = "two";
            await turn.SendActivityAsync(reply);
        });
        Assert.Equal(["> question", "< one", "< two"], await turns.ReadTalkAsync());
        Assert.Equal(3, (await turns.ReadAsync()).Select(a => a.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Middleware_sees_ids_of_what_was_sent()
    {
        var ids = new List<string>();
        await using var turns = await AnswerAsync(async turn =>
        {
            turn.OnSendActivities(async (_, activities, next) =>
            {
                var responses = await next();
                ids.AddRange(responses.Select(r => r.Id));
                return responses;
            });
            await turn.SendActivityAsync("answer");
        });
        Assert.Equal((await turns.ReadAsync())[^1].GetProperty("id").GetString(), Assert.Single(ids));
    }

    private static async Task<TurnHarness> AnswerAsync(Func<ITurnContext, Task> answer)
    {
        var turns = await new TurnHarness((turn, _, _) => turn.Activity.Type == ActivityTypes.Message ? answer(turn) : Task.CompletedTask).StartAsync();
        await turns.PostAsync("question");
        await turns.SettleAsync();
        return turns;
    }
}
