namespace StudentHealth.Unit.Conversations.Caisses;

public sealed class CaisseTests
{
    [Theory]
    [InlineData("fr", "35000", "Pour 35000 (Ille-et-Vilaine), votre caisse est la **CPAM d'Ille-et-Vilaine**.")]
    [InlineData("fr", "75013 Paris", "Pour 75013 (Paris), votre caisse est la **CPAM de Paris**.")]
    [InlineData("en", "I live in Saint-Étienne, which CPAM?", "For Saint-Étienne (42), your caisse is the **CPAM de la Loire**.")]
    [InlineData("es", "vivo en Fort-de-France", "Para Fort-de-France (972), tu caisse es la **CGSS de la Martinique**.")]
    [InlineData("es", "97600", "Para 97600 (Mayotte), tu caisse es la **Caisse de sécurité sociale de Mayotte (CSSM)**.")]
    [InlineData("fr", "c'est quelle cpam pour le code postal 69100", "Pour 69100 (Rhône), votre caisse est la **CPAM du Rhône**.")]
    public async Task A_place_is_answered_with_its_caisse_first(string locale, string text, string start)
    {
        var reply = await new StudentTalk(locale).SayAsync(text);

        Assert.StartsWith(start, reply.Text);
        Assert.Equal(["affiliation.caisse"], reply.About);
        Assert.NotEmpty(reply.Citations);
        Assert.Equal(locale, reply.Locale);
        Assert.DoesNotContain("?", reply.Text);
    }

    [Theory]
    [InlineData("59000", "CPAM de Lille-Douai", "CPAM du Hainaut")]
    [InlineData("62000", "CPAM de l'Artois", "CPAM de la Côte d'Opale")]
    [InlineData("64000", "CPAM de Bayonne", "CPAM de Pau-Pyrénées")]
    [InlineData("Rouen", "CPAM de Rouen-Elbeuf-Dieppe", "CPAM du Havre")]
    public async Task A_department_with_several_caisses_names_them_and_who_decides(string text, string one, string other)
    {
        var reply = await new StudentTalk("en").SayAsync(text);

        Assert.Contains($"**{one}**", reply.Text);
        Assert.Contains($"**{other}**", reply.Text);
        Assert.Contains("The registration site assigns you one of them", reply.Text);
        Assert.Contains("exact address", reply.Text);
    }

    [Fact]
    public async Task The_postal_code_is_asked_for_and_taken()
    {
        var talk = new StudentTalk("fr");

        var ask = await talk.SayAsync("Quelle est ma caisse ?");
        Assert.Contains("Quel est votre code postal ?", ask.Text);
        Assert.StartsWith("Pour Seine-Saint-Denis (93), votre caisse est la **CPAM de la Seine-Saint-Denis**", (await talk.SayAsync("93")).Text);
    }

    [Fact]
    public async Task What_was_said_is_known_later_and_shown_and_erased_with_the_rest()
    {
        var talk = new StudentTalk("en");
        await talk.SayAsync("35000");

        Assert.StartsWith("For Ille-et-Vilaine (35), your caisse is the", (await talk.SayAsync("which is my CPAM?")).Text);
        Assert.Contains("The département where you live: Ille-et-Vilaine", (await talk.SayAsync("see my data")).Text);
        Assert.Contains("\"department\":\"35\"", talk.Storage.Json);

        await talk.SayAllAsync("delete my data", "yes, erase it all");
        Assert.Contains("What is your postal code?", (await talk.SayAsync("which is my CPAM?")).Text);
    }

    [Fact]
    public async Task A_move_changes_nothing_silently()
    {
        var talk = new StudentTalk("fr");
        await talk.SayAsync("j'habite à Rennes");

        var move = await talk.SayAsync("Je déménage de Rennes à Lyon");
        Assert.Equal(["affiliation.moving"], move.About);
        Assert.Contains("\"department\":\"35\"", talk.Storage.Json);
    }

    [Fact]
    public async Task A_code_that_does_not_exist_is_asked_for_again()
    {
        var talk = new StudentTalk("fr");

        var reply = await talk.SayAsync("99999");
        Assert.StartsWith("99999 n'est pas un code postal français.", reply.Text);
        Assert.Empty(reply.About);
        Assert.StartsWith("Pour Hauts-de-Seine (92)", (await talk.SayAsync("92")).Text);
    }

    [Fact]
    public async Task Towns_of_one_name_are_told_apart()
    {
        var reply = await new StudentTalk("en").SayAsync("I live in Saint-Denis");

        Assert.Contains("- Seine-Saint-Denis (93): **CPAM de la Seine-Saint-Denis**", reply.Text);
        Assert.Contains("- La Réunion (974): **CGSS de La Réunion**", reply.Text);
    }

    [Fact]
    public async Task A_territory_without_a_known_caisse_gets_none()
    {
        var reply = await new StudentTalk("fr").SayAsync("97500");

        Assert.StartsWith("Je ne connais pas la caisse de 97500 (Saint-Pierre-et-Miquelon)", reply.Text);
        Assert.Contains("36 46", reply.Text);
    }

    [Theory]
    [InlineData("28013 Madrid")]
    [InlineData("I live in Berlin")]
    public async Task A_foreign_place_has_no_caisse(string text)
    {
        var reply = await new StudentTalk("en").SayAsync(text);

        Assert.DoesNotContain("your caisse is the", reply.Text);
    }

    [Fact]
    public async Task A_postal_code_inside_a_booking_leaves_the_booking_where_it_is()
    {
        var talk = new StudentTalk("en");
        var first = await talk.SayAsync("I'd like to book a call");

        var reply = await talk.SayAsync("35000");
        Assert.DoesNotContain("What is your postal code", reply.Text);
        Assert.Equal(first.Buttons, reply.Buttons);
    }
}
