using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Conversations.Talk;

public sealed class OddMessagesTests
{
    [Theory]
    [InlineData("", "arrived empty")]
    [InlineData("   ", "arrived empty")]
    [InlineData("😀😀😀", "only read words")]
    [InlineData("???", "only read words")]
    public async Task A_message_without_words_gets_a_polite_reply(string text, string expected)
    {
        var reply = await new StudentTalk().SayAsync(text);

        Assert.Contains(expected, reply.Text);
        Assert.NotEmpty(reply.Buttons);
        Assert.Empty(reply.About);
    }

    [Fact]
    public async Task A_file_alone_is_turned_down_in_the_students_language()
    {
        var reply = await new StudentTalk("es").SayAsync("", activity => activity.Attachments = [new Attachment("image/png", "https://example.org/1.png")]);

        Assert.Equal("es", reply.Locale);
        Assert.Contains("no puedo abrir archivos", reply.Text);
    }

    [Fact]
    public async Task A_message_of_10_000_characters_is_asked_to_be_shorter()
    {
        var reply = await new StudentTalk("fr").SayAsync(string.Concat(Enumerable.Repeat("longue histoire ", 625)));

        Assert.Contains("en une ou deux phrases", reply.Text);
    }

    [Fact]
    public async Task An_odd_message_inside_a_dialog_leaves_it_where_it_was()
    {
        var talk = new StudentTalk();
        await Appointments.BookingDialogTests.StartAsync(talk);

        var reply = await talk.SayAllAsync("English", "😀");

        Assert.Contains("only read words", reply.Text);
        Assert.Contains("Back to your call. Which day suits you?", reply.Text);
        Assert.Contains("Tuesday 24 Nov", reply.Buttons);
    }

    [Theory]
    [InlineData(ActivityTypes.MessageReaction)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData("somethingNew")]
    public async Task What_is_no_message_gets_no_reply(string type) => Assert.Empty((await new StudentTalk().SendAsync(new Activity(type))).Activities);

    [Fact]
    public async Task The_pages_join_event_tells_the_language_and_gets_no_reply()
    {
        var talk = new StudentTalk("es");

        Assert.Empty((await talk.SendAsync(new Activity(ActivityTypes.Event) { Name = "webchat/join" })).Activities);
        Assert.Equal("es", (await talk.SayAsync("")).Locale);
    }

    [Theory]
    [InlineData("merci", "fr")]
    [InlineData("thank you so much", "en")]
    [InlineData("gracias", "es")]
    public async Task A_courtesy_is_returned(string text, string locale)
    {
        var reply = await new StudentTalk(locale).SayAsync(text);

        Assert.Equal(["service.help"], reply.About);
        Assert.True(reply.Text.Length < 60);
    }

    [Fact]
    public async Task A_second_message_that_is_not_understood_is_sent_to_a_person_with_a_call_that_is_free()
    {
        var talk = new StudentTalk();

        var first = await talk.SayAsync("qwertzuiop yxcvbnm");
        Assert.Contains("I won't guess", first.Text);
        Assert.Empty(first.About);
        Assert.Empty(first.Mentions);

        var second = await talk.SayAsync("asdfghjkl qwertzuiop");
        Assert.NotEqual(first.Text, second.Text);
        Assert.Contains("Monday 23 November, 11 am", second.Text);
        Assert.Contains("Which number", (await talk.SayAsync("Yes, that call")).Text);
    }
}
