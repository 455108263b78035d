using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Talk;

public sealed class ReadTogetherTests
{
    [Theory]
    [InlineData(Language.French)]
    [InlineData(Language.English)]
    [InlineData(Language.Spanish)]
    public async Task What_is_not_understood_alone_is_read_with_what_was_not_understood_a_moment_before(Language language)
    {
        var (first, second, topic) = StudentTalk.FindHalves(language);
        var talk = new StudentTalk(language.Code());

        var reply = await talk.SayAsync(first);
        Assert.NotEmpty(reply.Activities);
        Assert.Empty(reply.About);
        talk.Clock.Advance(TimeSpan.FromSeconds(8));
        Assert.Equal(topic, (await talk.SayAsync(second)).About[0]);
    }

    [Fact]
    public async Task After_a_while_a_message_stands_for_itself()
    {
        var (first, second, _) = StudentTalk.FindHalves(Language.English);
        var talk = new StudentTalk();
        await talk.SayAsync(first);
        talk.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Empty((await talk.SayAsync(second)).About);
    }

    [Theory]
    [InlineData("fr", "je veux", "annuler mon rdv")]
    [InlineData("en", "I want to", "cancel my appointment")]
    [InlineData("es", "quiero", "cancelar mi cita")]
    public async Task The_beginning_of_a_sentence_alarms_nobody_and_what_follows_is_answered(string locale, string first, string second)
    {
        var talk = new StudentTalk(locale);

        var reply = await talk.SayAsync(first);
        Assert.Empty(reply.About);
        Assert.NotEmpty(reply.Buttons);
        Assert.Equal(["service.cancel"], (await talk.SayAsync(second)).About);
    }

    [Fact]
    public async Task What_was_not_understood_is_kept_until_the_next_message_only()
    {
        var (first, _, _) = StudentTalk.FindHalves(Language.English);
        var talk = new StudentTalk();
        await talk.SayAsync(first);
        Assert.Contains($"\"{first}\"", talk.Storage.Json);

        await talk.SayAsync("thanks");
        Assert.DoesNotContain($"\"{first}\"", talk.Storage.Json);
    }
}
