namespace StudentHealth.Unit.Conversations.Css;

public sealed class CssDialogTests
{
    [Fact]
    public async Task The_conditions_are_said_with_their_sources_and_the_first_question_is_asked()
    {
        var talk = new StudentTalk();

        var reply = await StartAsync(talk);

        Assert.Equal(["css.conditions"], reply.About);
        Assert.NotEmpty(reply.Citations);
        Assert.Contains("under 25?", reply.Text);
        Assert.Equal(["Yes", "No"], reply.Buttons);
    }

    [Fact]
    public async Task A_student_of_30_who_lives_alone_on_500_a_month_probably_pays_nothing()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        var result = await talk.SayAllAsync("No", "on my own", "500 a month", "mainland");

        Assert.Equal(["css.conditions"], result.About);
        Assert.Contains("probably qualify for the CSS and would pay nothing", result.Text);
        Assert.Contains("€6,000 a year", result.Text);
        Assert.Contains("€10,339 a year (valid until 31 March 2026)", result.Text);
        Assert.Contains("Only your caisse decides", result.Text);
        Assert.Contains(result.Buttons, button => button.Contains("CSS"));
        Assert.DoesNotContain("entitled", result.Text);
    }

    [Fact]
    public async Task A_student_under_25_is_asked_about_the_parents_before_the_income()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        Assert.Contains("tax return", (await talk.SayAllAsync("yes", "1")).Text);
        Assert.Contains("support", (await talk.SayAsync("no")).Text);
        Assert.Contains("How much money", (await talk.SayAsync("I don't know")).Text);
        var result = await talk.SayAllAsync("9 000", "for the year", "1");

        Assert.Contains("probably qualify", result.Text);
        Assert.Contains("still to be checked", result.Text);
    }

    [Theory]
    [InlineData("with my parents")]
    [InlineData("alone", "yes")]
    [InlineData("alone", "no", "yes")]
    public async Task One_tie_to_the_parents_ends_the_questions(params string[] answers)
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        var result = await talk.SayAllAsync(["Yes", .. answers]);

        Assert.Contains("your parents' household", result.Text);
        Assert.DoesNotContain("How much money", result.Text);
    }

    [Fact]
    public async Task With_children_the_people_are_counted_and_the_parents_are_not_asked_about()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        Assert.Contains("How many are you", (await talk.SayAllAsync("yes", "With children")).Text);
        Assert.Contains("number of people", (await talk.SayAsync("a few")).Text);
        Assert.Contains("How much money", (await talk.SayAsync("we are three")).Text);
        var result = await talk.SayAllAsync("1.800 per month", "mainland");

        Assert.Contains("€21,600", result.Text);
        Assert.Contains("with a small contribution", result.Text);
    }

    [Theory]
    [InlineData("fr", "Non", "seul", "2000 par mois", "métropole", "peu probable")]
    [InlineData("es", "No", "solo", "1.000 al mes", "Francia continental", "con una pequeña contribución")]
    [InlineData("fr", "non", "en couple", "deux mille euros par mois", "outre-mer", "outre-mer, le plafond est plus haut")]
    [InlineData("en", "no", "alone", "13000 in total", "mayotte", "Mayotte has its own ceilings")]
    public async Task Each_language_goes_through_to_a_result(string locale, string age, string household, string income, string region, string expected)
    {
        var talk = new StudentTalk(locale);
        await StartAsync(talk);

        var result = await talk.SayAllAsync(age, household, income, region);

        Assert.Equal(locale, result.Locale);
        Assert.Contains(expected, result.Text);
    }

    [Fact]
    public async Task What_was_said_is_forgotten_when_the_result_is_told()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);
        await talk.SayAllAsync("No", "alone", "500 a month");
        Assert.Contains("\"amount\":500", talk.Storage.Json);

        await talk.SayAsync("mainland");

        Assert.DoesNotContain("amount", talk.Storage.Json);
    }

    [Fact]
    public async Task Stop_leaves_the_questions()
    {
        var talk = new StudentTalk();
        await StartAsync(talk);

        var reply = await talk.SayAllAsync("No", "stop");

        Assert.Contains("let's leave it there", reply.Text);
        Assert.DoesNotContain("\"css\":", talk.Storage.Json);
        Assert.DoesNotContain("Who do you live with", (await talk.SayAsync("hello")).Text);
    }

    private static async Task<Reply> StartAsync(StudentTalk talk)
    {
        var menu = await talk.JoinAsync();
        return await talk.SayAsync(menu.Buttons.Single(button => button.StartsWith("CSS", StringComparison.Ordinal)));
    }
}
