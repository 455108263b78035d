using Microsoft.Bot.Schema;

namespace StudentHealth.Unit.Conversations.Talk;

public sealed class AnswerTests
{
    [Fact]
    public async Task An_answer_carries_its_topic_its_sources_and_what_may_come_next()
    {
        var reply = await new StudentTalk().SayAsync("How much does 36 46 cost?");

        var activity = Assert.Single(reply.Activities);
        Assert.Equal(("en", TextFormatTypes.Markdown), (activity.Locale, activity.TextFormat));
        Assert.Equal(["contact.3646-cost"], reply.About);
        Assert.Contains("That doesn't help", reply.Buttons);
        Assert.InRange(reply.Buttons.Count, 3, 6);
    }

    [Fact]
    public async Task Each_citation_is_a_link_reference_of_the_text()
    {
        var reply = await new StudentTalk("fr").SayAsync("comment m'inscrire à l'assurance maladie ?");

        Assert.NotEmpty(reply.Citations);
        foreach (var claim in reply.Citations)
        {
            var position = claim.GetProperty("position").GetInt32();
            var url = claim.GetProperty("appearance").GetProperty("url").GetString();
            Assert.Equal("Claim", claim.GetProperty("@type").GetString());
            Assert.Contains($"[{position}][{position}]", reply.Text);
            Assert.Contains($"[{position}]: {url} \"", reply.Text);
        }
    }

    [Theory]
    [InlineData("more")]
    [InlineData("la suite")]
    [InlineData("más")]
    [InlineData("Tell me more")]
    public async Task More_gives_the_rest_of_the_last_answer(string word)
    {
        var talk = new StudentTalk();
        var answer = await talk.SayAsync("how do I register with French health insurance?");

        var more = await talk.SayAsync(word);

        Assert.Equal(answer.About, more.About);
        Assert.NotEmpty(more.Citations);
        Assert.NotEqual(answer.Text, more.Text);
    }

    [Fact]
    public async Task A_related_topics_button_answers_that_topic()
    {
        var talk = new StudentTalk();
        var answer = await talk.SayAsync("How much does 36 46 cost?");
        var related = answer.Buttons.First(button => button is not ("Tell me more" or "Thanks, that helps" or "That doesn't help"));

        var reply = await talk.SayAsync(related);

        Assert.NotEmpty(reply.About);
        Assert.NotEqual(answer.About, reply.About);
    }

    [Fact]
    public async Task Choices_that_are_offered_are_taken_by_title_by_number_and_by_something_else()
    {
        var talk = new StudentTalk();
        var unsure = StudentTalk.FindUnsureMessage();
        var which = await talk.SayAsync(unsure);
        Assert.Empty(which.About);
        Assert.InRange(which.Mentions.Count, 2, 3);
        Assert.Equal(which.Mentions.Count + 1, which.Buttons.Count);

        Assert.Equal([which.Mentions[1]], (await talk.SayAsync("2")).About);

        // Behind an answer the same words may be plain: each choice is made by a new student.
        talk = new StudentTalk();
        await talk.SayAsync(unsure);
        Assert.Equal([which.Mentions[0]], (await talk.SayAsync(which.Buttons[0].ToUpperInvariant())).About);

        talk = new StudentTalk();
        await talk.SayAsync(unsure);
        Assert.Contains("in a few words", (await talk.SayAsync("something else")).Text);
    }

    [Fact]
    public async Task What_the_student_said_of_themselves_chooses_the_variant()
    {
        var talk = new StudentTalk();
        var plain = await talk.SayAsync("am I eligible for the CSS?");
        await talk.SayAsync("stop");

        var young = await talk.SayAllAsync("I'm 21", "am I eligible for the CSS?");

        Assert.NotEqual(plain.Activities[0].Text, young.Activities[0].Text);
    }

    [Fact]
    public async Task A_person_is_offered_with_the_lines_and_the_next_call_that_is_free()
    {
        var reply = await new StudentTalk().SayAsync("I want to talk to a real person");

        Assert.Equal(["service.human"], reply.About);
        Assert.Contains("36 46", reply.Text);
        Assert.Contains("Monday 23 November, 11 am", reply.Text);
    }
}
