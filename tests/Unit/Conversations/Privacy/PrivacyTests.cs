using StudentHealth.Unit.Conversations.Appointments;

namespace StudentHealth.Unit.Conversations.Privacy;

public sealed class PrivacyTests
{
    [Fact]
    public async Task Everything_is_erased_once_it_is_confirmed()
    {
        var talk = await BookedAsync();

        var ask = await talk.SayAsync("Delete my data");
        Assert.Equal(["service.privacy"], ask.About);
        Assert.Contains("Your call (Thursday 26 November, 2:20 pm) is then cancelled", ask.Text);
        Assert.False(talk.Effects.EraseConversation);

        var done = await talk.SayAsync("Yes, erase it all");
        Assert.Contains("are erased", done.Text);
        Assert.True(talk.Effects.EraseConversation);
        Assert.Empty(talk.Appointments.Calls);
        Assert.Equal("", talk.Storage.Json);
    }

    [Fact]
    public async Task Nothing_is_erased_without_a_yes()
    {
        var talk = await BookedAsync();

        Assert.Contains("nothing is erased", (await talk.SayAllAsync("Delete my data", "no")).Text);
        Assert.False(talk.Effects.EraseConversation);
        Assert.Single(talk.Appointments.Calls);
    }

    [Fact]
    public async Task What_is_kept_is_shown_in_words()
    {
        var talk = await BookedAsync();
        await talk.SayAsync("I'm British and I have an EHIC");

        var shown = await talk.SayAsync("See my data");

        Assert.Contains("Your nationality: British", shown.Text);
        Assert.Contains("The European or UK card (EHIC, GHIC)", shown.Text);
        Assert.Contains("Your call: Thursday 26 November, 2:20 pm, Paris time, on +33 6 12 34 56 78", shown.Text);
    }

    private static async Task<StudentTalk> BookedAsync()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes", "yes");
        return talk;
    }
}
