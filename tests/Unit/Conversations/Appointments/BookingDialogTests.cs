using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class BookingDialogTests
{
    [Fact]
    public async Task A_call_is_booked_step_by_step_and_read_back_before_it_counts()
    {
        var talk = new StudentTalk();

        var first = await StartAsync(talk);
        Assert.Equal(["service.book"], first.About);
        Assert.Contains("In which language", first.Text);
        Assert.Equal(["English", "Français", "Español"], first.Buttons);

        var day = await talk.SayAsync("English");
        Assert.Equal(["Monday 23 Nov", "Tuesday 24 Nov", "Wednesday 25 Nov", "Thursday 26 Nov", "Other days"], day.Buttons);

        var time = await talk.SayAsync("Thursday 26 Nov");
        Assert.Contains("Thursday 26 November", time.Text);
        Assert.Contains("20 minutes", time.Text);
        Assert.Contains("Other times", time.Buttons);

        Assert.Contains("Which number", (await talk.SayAsync("2:20 pm")).Text);
        Assert.Contains("Is that all right?", (await talk.SayAsync("06 12 34 56 78")).Text);
        var readBack = await talk.SayAsync("yes");
        Assert.Contains("Thursday 26 November, 2:20 pm, Paris time. We call +33 6 12 34 56 78, in English. Shall we book it?", readBack.Text);
        Assert.Equal(["Yes, book it", "Change the time", "Change the number", "Cancel"], readBack.Buttons);
        Assert.Empty(talk.Appointments.Calls);

        var booked = await talk.SayAsync("Yes, book it");
        var call = Assert.Single(talk.Appointments.Calls);
        Assert.Contains(call.Reference.Value, booked.Text);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 13, 20, 0, TimeSpan.Zero), call.Start);
        Assert.Equal(("marie", "+33612345678", Language.English), (call.Adviser.Value, call.Phone, call.Language));
        Assert.DoesNotContain("+33612345678", talk.Storage.Json);
    }

    [Theory]
    [InlineData("fr", "jeudi prochain à 14h", "Quel jour exactement : jeudi 26 novembre ou jeudi 3 décembre ?", "le 3 décembre", "À quel numéro")]
    [InlineData("en", "next Thursday at 2", "Which day exactly: Thursday 26 November or Thursday 3 December?", "2", "Which number")]
    [InlineData("es", "el jueves que viene a las 14", "¿Qué día exactamente: jueves 26 de noviembre o jueves 3 de diciembre?", "jueves 3 dic.", "¿A qué número")]
    public async Task A_day_that_may_mean_two_is_asked_back_and_the_hour_is_kept(string locale, string said, string question, string answer, string next)
    {
        var talk = new StudentTalk(locale);
        await StartAsync(talk);

        Assert.Contains(question, (await talk.SayAllAsync("1", said)).Text);
        Assert.Contains(next, (await talk.SayAsync(answer)).Text);
        var readBack = await talk.SayAllAsync("+34 612 34 56 78", "1");

        Assert.Contains("+34 612 34 56 78", readBack.Text);
        Assert.Contains("3 ", readBack.Text);
    }

    [Theory]
    [InlineData("samedi", "Samedi 28 novembre, aucun appel n'est possible.")]
    [InlineData("le 25 décembre", "On ne peut réserver que jusqu'au")]
    [InlineData("hier", "Ce moment est déjà passé.")]
    [InlineData("mardi à 13h", "Mardi 24 novembre à 13 h, ce n'est pas libre.")]
    public async Task A_time_that_cannot_be_is_explained_and_others_are_offered(string said, string expected)
    {
        var talk = new StudentTalk("fr");
        await StartAsync(talk);

        var reply = await talk.SayAllAsync("français", said);

        Assert.Contains(expected, reply.Text);
        Assert.True(reply.Buttons.Count >= 3);
    }

    [Fact]
    public async Task A_number_that_cannot_be_called_is_asked_again_with_an_example()
    {
        var talk = new StudentTalk("es");
        await StartAsync(talk);

        var reply = await talk.SayAllAsync("español", "martes a las 14:20", "612 34 56 78");

        Assert.Contains("+34 612 34 56 78", reply.Text);
        Assert.Contains("¿De acuerdo?", (await talk.SayAsync("+34 612345678")).Text);
    }

    [Fact]
    public async Task A_time_taken_meanwhile_is_replaced_and_the_number_is_kept()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes");
        talk.Appointments.Take(new("marie"), new DateTimeOffset(2026, 11, 26, 13, 20, 0, TimeSpan.Zero));

        var reply = await talk.SayAsync("yes");

        Assert.Contains("just been taken", reply.Text);
        Assert.Contains("2 pm", reply.Buttons);
        Assert.DoesNotContain("2:20 pm", reply.Buttons);
        Assert.Contains("We call +33 6 12 34 56 78", (await talk.SayAsync("2 pm")).Text);
    }

    [Fact]
    public async Task The_time_and_the_number_can_be_changed_before_it_counts()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes");

        Assert.Contains("Which day suits you?", (await talk.SayAsync("Change the time")).Text);
        Assert.Contains("Friday 27 November, 10 am", (await talk.SayAsync("Friday at 10am")).Text);
        Assert.Contains("Which number", (await talk.SayAsync("3")).Text);
        Assert.Contains("+44 7400 123456", (await talk.SayAsync("+44 7400 123456")).Text);
        Assert.Contains("Friday 27 November, 11 am", (await talk.SayAsync("rather at 11am")).Text);

        await talk.SayAsync("ok");
        Assert.Equal("+447400123456", Assert.Single(talk.Appointments.Calls).Phone);
    }

    [Theory]
    [InlineData("Cancel", "nothing is booked")]
    [InlineData("stop", "let's leave it there")]
    public async Task Leaving_books_nothing(string word, string expected)
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes");

        Assert.Contains(expected, (await talk.SayAsync(word)).Text);
        Assert.Empty(talk.Appointments.Calls);
        Assert.DoesNotContain("+33612345678", talk.Storage.Json);
    }

    [Fact]
    public async Task Without_consent_nothing_is_booked_and_the_number_is_forgotten()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        var reply = await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "no");

        Assert.Contains("nothing is booked", reply.Text);
        Assert.DoesNotContain("+33612345678", talk.Storage.Json);
    }

    [Fact]
    public async Task Other_days_and_other_times_are_offered_in_turn()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        var days = await talk.SayAllAsync("English", "other days");
        Assert.Equal("Friday 27 Nov", days.Buttons[0]);

        var times = await talk.SayAsync("1");
        var others = await talk.SayAsync("Other times");
        Assert.Empty(times.Buttons.SkipLast(2).Intersect(others.Buttons.SkipLast(2)));
        Assert.Contains("Which day suits you?", (await talk.SayAsync("Another day")).Text);
    }

    [Fact]
    public async Task The_students_own_clock_is_read_back_beside_the_one_in_Paris()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "+52 55 1234 5678");

        var reply = await talk.SayAsync("yes", activity => activity.LocalTimezone = "America/Mexico_City");

        Assert.Contains("2:20 pm, Paris time (where you are: Thursday 26 November, 7:20 am).", reply.Text);
    }

    [Fact]
    public async Task A_second_call_is_not_booked_but_the_first_is_shown()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("English", "Thursday at 2:20 pm", "0612345678", "yes", "yes");

        var reply = await StartAsync(talk);

        Assert.Equal(["service.book"], reply.About);
        Assert.Contains("You have a call already: Thursday 26 November, 2:20 pm", reply.Text);
        Assert.Equal(["Move the call", "Cancel the call"], reply.Buttons);
    }

    [Fact]
    public async Task Without_advisers_no_call_is_offered()
    {
        var talk = new StudentTalk(hasAdvisers: false);

        var menu = await talk.JoinAsync();

        Assert.DoesNotContain("Book a call", menu.Buttons);
        Assert.DoesNotContain("book you a call", menu.Text);
    }

    internal static async Task<Reply> StartAsync(StudentTalk talk)
    {
        var menu = await talk.SayAsync("menu");
        return await talk.SayAsync(menu.Buttons[^1]);
    }
}
