using System.Diagnostics;
using CsCheck;
using StudentHealth.Dialogs.Definitions;
using StudentHealth.Knowledge;
using StudentHealth.Unit.Knowledge;

namespace StudentHealth.Unit.Conversations.Definitions;

public sealed class DefinitionTests
{
    [Theory]
    [InlineData("fr", "c'est quoi une feuille de soins ?", "**Feuille de soins** : C'est le papier", "reimbursement.delays")]
    [InlineData("fr", "Bonjour, qu'est-ce qu'une ordonnance svp", "**Ordonnance** :", "reimbursement.delays")]
    [InlineData("fr", "récépissé c'est quoi", "**Récépissé** :", "affiliation.documents")]
    [InlineData("fr", "que veut dire ticket modérateur", "**Ticket modérateur** :", "complementary.why")]
    [InlineData("fr", "C KOI LE FOYER FISCAL", "**Foyer fiscal** :", "css.conditions")]
    [InlineData("fr", "c’est quoi l’apostille ?", "**Apostille** :", "affiliation.documents")]
    [InlineData("en", "what does tiers payant mean", "**Tiers payant**: Not paying in advance", "reimbursement.delays")]
    [InlineData("en", "What's a titre de séjour?", "**Titre de séjour**:", "affiliation.documents")]
    [InlineData("en", "meaning of secteur 1 please", "**Sector 1**:", "care.pathway")]
    [InlineData("en", "what is a livret de famille exactly?", "**Livret de famille**:", "affiliation.documents")]
    [InlineData("es", "¿qué es el RIB?", "**RIB**:", "affiliation.documents")]
    [InlineData("es", "hola, qué significa franchise médicale", "**Franchise médicale**:", "reimbursement.delays")]
    [InlineData("es", "no sé qué es la feuille de soins", "**Feuille de soins**:", "reimbursement.delays")]
    public async Task A_word_that_is_asked_about_is_explained(string locale, string text, string start, string topic)
    {
        var reply = await new StudentTalk(locale).SayAsync(text);

        Assert.StartsWith(start, reply.Text);
        Assert.Equal([topic], reply.About);
        Assert.NotEmpty(reply.Citations);
        Assert.Equal(locale, reply.Locale);
        Assert.True(LanguageCodes.TryParse(locale, out var language));
        Assert.Equal(RealKnowledge.Base.FindTopic(new TopicId(topic))!.Title(language), reply.Buttons[0]);
    }

    [Theory]
    [InlineData("what is the css", "css.what")]
    [InlineData("what is MISAS?", "misas.what")]
    [InlineData("c'est quoi un médecin traitant", "doctor.declare")]
    [InlineData("qué es el 36 46", "contact.3646")]
    public async Task A_word_that_a_topic_is_about_is_left_to_the_topic(string text, string topic)
    {
        var reply = await new StudentTalk().SayAsync(text);

        Assert.Equal([topic], reply.About);
        Assert.DoesNotMatch(@"^\*\*[^*]+\*\* ?:", reply.Text);
    }

    [Theory]
    [InlineData("c'est quoi une feuille de soins et où je l'envoie ?")]
    [InlineData("what is a RIB and do I need one")]
    [InlineData("my feuille de soins was lost")]
    [InlineData("RIB")]
    [InlineData("what is the delay for a titre de séjour")]
    [InlineData("what is")]
    [InlineData("")]
    public void A_message_that_asks_something_else_asks_for_no_definition(string text) =>
        Assert.DoesNotContain(DefinitionQuestion.FindTerms(text), term => RealKnowledge.Base.Definitions.Find(term) is not null);

    [Fact]
    public async Task The_topics_button_says_more()
    {
        var talk = new StudentTalk("fr");
        var reply = await talk.SayAsync("c'est quoi une feuille de soins ?");

        Assert.Equal(["reimbursement.delays"], (await talk.SayAsync(reply.Buttons[0])).About);
    }

    [Fact]
    public async Task A_word_asked_about_inside_a_dialog_is_explained_and_the_dialog_asks_again()
    {
        var talk = new StudentTalk("en");
        var question = await talk.SayAsync("I'd like to book a call");

        var reply = await talk.SayAsync("what does tiers payant mean?");
        Assert.StartsWith("**Tiers payant**: Not paying in advance", reply.Text);
        Assert.Equal(question.Buttons, reply.Buttons);
    }

    [Fact]
    public void Any_message_is_read_without_failing_and_in_a_bounded_time()
    {
        Gen.String.Sample(text => Assert.NotNull(DefinitionQuestion.FindTerms(text).Select(RealKnowledge.Base.Definitions.Find).ToList()), iter: 2000);

        var clock = Stopwatch.StartNew();
        Assert.Empty(DefinitionQuestion.FindTerms(string.Concat(Enumerable.Repeat("what is ", 1250))));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 500);
    }
}
