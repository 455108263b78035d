using System.Text.RegularExpressions;
using StudentHealth.Unit.Conversations.Appointments;

namespace StudentHealth.Unit.Conversations.Talk;

/// <summary>Conversations that were saved by another release of the service.</summary>
public sealed class ReleaseTests
{
    [Fact]
    public async Task A_dialog_whose_steps_were_others_is_taken_up_with_what_was_said()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm");
        talk.Storage.Rewrite(json => Regex.Replace(json, "\"shape\":\"[^\"]*\"", "\"shape\":\"of another release\"", RegexOptions.None, TimeSpan.FromSeconds(1)));

        var reply = await talk.SayAsync("0612345678");

        Assert.Equal("… Back to your call. Which number shall we call?", reply.Text);
        Assert.Contains("Is that all right?", (await talk.SayAsync("0612345678")).Text);
    }

    [Fact]
    public async Task A_dialog_that_is_no_more_is_left()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        talk.Storage.Rewrite(json => json.Replace("\"id\":\"booking\"", "\"id\":\"gone\""));

        Assert.Equal(["service.help"], (await talk.SayAsync("hello")).About);
        Assert.DoesNotContain("gone", talk.Storage.Json);
    }

    [Fact]
    public async Task Stored_state_names_no_type_of_the_program()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678");

        Assert.DoesNotContain("StudentHealth.", talk.Storage.Json);
        Assert.DoesNotContain("Microsoft.", talk.Storage.Json);
        Assert.DoesNotContain("System.", talk.Storage.Json);
    }
}
