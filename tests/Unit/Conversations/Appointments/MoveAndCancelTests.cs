namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class MoveAndCancelTests
{
    [Fact]
    public async Task A_call_is_moved_without_asking_for_what_is_known()
    {
        var talk = await BookedAsync();

        var reply = await talk.SayAllAsync("Move the call");
        Assert.Equal(["service.reschedule"], reply.About);
        Assert.Contains("Which day suits you?", reply.Text);

        var readBack = await talk.SayAsync("Friday at 10am");
        Assert.Contains("Friday 27 November, 10 am, Paris time. We call +33 6 12 34 56 78, in English. Shall we move your call?", readBack.Text);

        var moved = await talk.SayAsync("Yes, move it");
        var call = Assert.Single(talk.Appointments.Calls);
        Assert.Equal(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero), call.Start);
        Assert.Contains(call.Reference.Value, moved.Text);
    }

    [Fact]
    public async Task A_move_that_is_not_confirmed_changes_nothing()
    {
        var talk = await BookedAsync();

        var reply = await talk.SayAllAsync("Move the call", "Friday at 10am", "Keep it as it is");

        Assert.Contains("nothing changes: Thursday 26 November, 2:20 pm", reply.Text);
        Assert.Equal(13, Assert.Single(talk.Appointments.Calls).Start.Hour);
    }

    [Fact]
    public async Task A_move_to_a_time_taken_meanwhile_keeps_the_old_time()
    {
        var talk = await BookedAsync();
        await talk.SayAllAsync("Move the call", "Friday at 10am");
        talk.Appointments.Take(new("marie"), new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

        var reply = await talk.SayAsync("yes");

        Assert.Contains("just been taken", reply.Text);
        Assert.Contains(talk.Appointments.Calls, call => call.Start.Day == 26);
    }

    [Fact]
    public async Task A_call_is_cancelled_once_it_is_confirmed()
    {
        var talk = await BookedAsync();

        var ask = await talk.SayAsync("Cancel the call");
        Assert.Equal(["service.cancel"], ask.About);
        Assert.Contains("Thursday 26 November, 2:20 pm", ask.Text);
        Assert.NotEmpty(talk.Appointments.Calls);

        Assert.Contains("It's cancelled", (await talk.SayAsync("Yes, cancel it")).Text);
        Assert.Empty(talk.Appointments.Calls);
    }

    [Fact]
    public async Task Instead_of_cancelling_the_call_may_be_moved()
    {
        var talk = await BookedAsync();

        Assert.Contains("Which day suits you?", (await talk.SayAllAsync("Cancel the call", "Move it instead")).Text);
        Assert.Contains("Shall we move your call?", (await talk.SayAsync("Friday at 10am")).Text);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("reschedule")]
    [InlineData("déplacer")]
    public async Task Its_number_or_a_synonym_is_as_good_as_the_button(string text) =>
        Assert.Equal(["service.reschedule"], (await (await BookedAsync()).SayAsync(text)).About);

    [Fact]
    public async Task A_call_that_is_kept_stays()
    {
        var talk = await BookedAsync();

        Assert.Contains("nothing changes", (await talk.SayAllAsync("Cancel the call", "no")).Text);
        Assert.Single(talk.Appointments.Calls);
    }

    /// <summary>A student with a call, who has just been shown it.</summary>
    private static async Task<StudentTalk> BookedAsync()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes", "yes");
        await BookingDialogTests.StartAsync(talk);
        return talk;
    }
}
