namespace StudentHealth.Unit.Conversations.Talk;

public sealed class GreetingTests
{
    [Theory]
    [InlineData("fr-FR", "fr", "Bonjour")]
    [InlineData("en-GB", "en", "Hello")]
    [InlineData("es", "es", "Hola")]
    [InlineData("de", "fr", "Bonjour")]
    public async Task A_student_is_greeted_once_in_the_language_of_the_page(string page, string locale, string word)
    {
        var talk = new StudentTalk(page);

        var greeting = await talk.JoinAsync();

        Assert.Equal(locale, greeting.Locale);
        Assert.Contains(word, greeting.Text);
        Assert.NotEmpty(greeting.Buttons);
        Assert.Null(greeting.Activities[0].ReplyToId);
        Assert.Empty((await talk.JoinAsync()).Activities);
    }

    [Fact]
    public async Task The_pages_language_holds_for_messages_that_tell_none()
    {
        var talk = new StudentTalk("es");
        await talk.JoinAsync();

        Assert.Equal("es", (await talk.SayAsync("CSS", activity => activity.Locale = null)).Locale);
    }
}
