using StudentHealth.Unit.Conversations.Appointments;

namespace StudentHealth.Unit.Conversations.Talk;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("en", "how much does it cost to call 36 46?", "contact.3646-cost", "… Back to your call. Which day suits you?")]
    [InlineData("fr", "combien coûte le 36 46 ?", "contact.3646-cost", "… Revenons à votre appel. Quel jour vous convient ?")]
    [InlineData("es", "¿cuánto cuesta llamar al 36 46?", "contact.3646-cost", "… Volvamos a tu llamada. ¿Qué día te va bien?")]
    public async Task A_question_inside_a_dialog_is_answered_and_the_same_question_is_asked_once(string locale, string text, string topic, string back)
    {
        var talk = new StudentTalk(locale);
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAsync("1");

        var reply = await talk.SayAsync(text);

        Assert.Equal([topic], reply.About);
        Assert.NotEmpty(reply.Citations);
        Assert.EndsWith(back, reply.Text);
        Assert.Equal(2, reply.Activities.Count);
        Assert.NotEmpty(reply.Buttons);
        Assert.Contains("24", (await talk.SayAsync("2")).Text);
    }

    [Fact]
    public async Task Three_questions_in_a_row_do_not_move_the_dialog()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm");

        await talk.SayAllAsync("how much does 36 46 cost?", "how do I get a carte vitale?", "can I speak English on the phone?");

        Assert.Contains("Is that all right?", (await talk.SayAsync("0612345678")).Text);
    }

    [Fact]
    public async Task What_the_buttons_and_the_dates_say_is_the_dialogs()
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);

        Assert.Contains("Thursday 26 November", (await talk.SayAllAsync("in english", "Thursday?")).Text);
    }

    [Fact]
    public async Task The_wish_for_a_call_ends_the_css_questions()
    {
        var talk = new StudentTalk();
        await talk.SayAllAsync("am I eligible for the CSS?", "no");

        var reply = await talk.SayAsync("I want to book a call with an adviser");

        Assert.Equal(["service.book"], reply.About);
        Assert.Contains("In which language", reply.Text);
        Assert.DoesNotContain("\"css\":", talk.Storage.Json);
    }

    [Fact]
    public async Task A_language_asked_for_inside_a_dialog_asks_the_same_question_in_it()
    {
        var talk = new StudentTalk("fr");
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAsync("1");

        var reply = await talk.SayAsync("can we speak english please?");

        Assert.Equal("en", reply.Locale);
        Assert.Contains("Which day suits you?", reply.Text);
        Assert.Contains("Tuesday 24 Nov", reply.Buttons);
    }

    [Theory]
    [InlineData("my friend is not breathing", "safety.emergency")]
    [InlineData("I want to kill myself", "safety.distress")]
    public async Task Safety_comes_first_and_the_dialog_stays_where_it_was(string text, string topic)
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);
        await talk.SayAsync("English");

        var reply = await talk.SayAsync(text);

        Assert.Equal([topic], reply.About);
        Assert.Empty(reply.Buttons);
        Assert.DoesNotContain("Which day", reply.Text);
        Assert.Contains("At what time, Tuesday 24 November", (await talk.SayAsync("Tuesday")).Text);
    }

    [Theory]
    [InlineData("thanks")]
    [InlineData("hello")]
    public async Task A_courtesy_inside_a_dialog_only_brings_the_question_back(string text)
    {
        var talk = new StudentTalk();
        await BookingDialogTests.StartAsync(talk);

        Assert.StartsWith("… Back to your call.", (await talk.SayAllAsync("English", text)).Text);
    }
}
