using StudentHealth.Dialogs.Situations;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Situations;

public sealed class SaidSituationTests
{
    [Theory]
    [InlineData("I'm British, do I need a visa?", Nationality.British)]
    [InlineData("hi, I come from Scotland", Nationality.British)]
    [InlineData("I am a student from the Netherlands", Nationality.Eu)]
    [InlineData("je suis espagnole et j'ai besoin d'aide", Nationality.Eu)]
    [InlineData("Je viens du Québec", Nationality.Quebec)]
    [InlineData("soy mexicana", Nationality.Other)]
    [InlineData("vengo de Colombia", Nationality.Other)]
    [InlineData("je suis étudiante marocaine", Nationality.Other)]
    public void A_student_who_says_where_they_are_from_is_heard(string text, Nationality nationality) =>
        Assert.Equal(nationality, SaidSituation.Add(null, text)?.Nationality);

    [Theory]
    [InlineData("my British friend lost his card")]
    [InlineData("can I speak English?")]
    [InlineData("je suis perdue")]
    [InlineData("¿hablan español?")]
    [InlineData("what does the European card cover")]
    public void What_is_not_about_the_student_is_not_taken(string text) => Assert.Null(SaidSituation.Add(null, text));

    [Theory]
    [InlineData("j'ai la carte européenne", true)]
    [InlineData("je n'ai pas de carte européenne", false)]
    [InlineData("I don't have an EHIC", false)]
    [InlineData("I have an EHIC", true)]
    [InlineData("no tengo la tarjeta sanitaria europea", false)]
    [InlineData("tengo la tarjeta europea", true)]
    public void The_European_card_is_there_or_not(string text, bool has) => Assert.Equal(has, SaidSituation.Add(null, text)?.Ehic);

    [Theory]
    [InlineData("I have a GHIC, do I need to register?")]
    [InlineData("can I see a doctor with my GHIC card")]
    [InlineData("I don't have an EHIC, I have a GHIC")]
    [InlineData("I have a UK EHIC")]
    [InlineData("I have a Global Health Insurance Card")]
    [InlineData("J'ai une carte GHIC, dois-je m'inscrire ?")]
    [InlineData("j'ai une carte européenne britannique")]
    [InlineData("tengo la tarjeta GHIC")]
    [InlineData("¿puedo usar mi GHIC en el hospital?")]
    public void The_UK_card_is_a_British_students(string text)
    {
        var situation = SaidSituation.Add(null, text);

        Assert.Equal((Nationality.British, true), (situation?.Nationality, situation?.Ehic));
    }

    [Theory]
    [InlineData("what is a GHIC?")]
    [InlineData("my British friend has a GHIC")]
    [InlineData("à quoi sert la carte GHIC ?")]
    [InlineData("I don't have a GHIC")]
    [InlineData("no tengo la tarjeta GHIC")]
    public void To_speak_of_the_UK_card_or_to_have_none_says_nothing_about_where_one_is_from(string text) => Assert.Null(SaidSituation.Add(null, text));

    [Theory]
    [InlineData("I'm British and I don't have a GHIC")]
    [InlineData("je suis anglaise et je n'ai pas de carte GHIC")]
    [InlineData("soy escocesa y no tengo la GHIC")]
    public void A_British_student_without_the_UK_card_has_no_card(string text) => Assert.False(SaidSituation.Add(null, text)?.Ehic);

    [Theory]
    [InlineData("I'm from India and I have a GHIC", Nationality.Other)]
    [InlineData("je suis irlandais et j'ai la carte GHIC", Nationality.Eu)]
    [InlineData("soy española y tengo la tarjeta GHIC", Nationality.Eu)]
    public void The_UK_card_of_somebody_who_is_not_British_is_no_European_card(string text, Nationality nationality)
    {
        var situation = SaidSituation.Add(null, text);

        Assert.Equal((nationality, null), (situation?.Nationality, situation?.Ehic));
    }

    [Fact]
    public void Who_has_the_UK_card_and_then_says_to_be_Irish_is_not_taken_to_have_the_European_one()
    {
        var situation = SaidSituation.Add(SaidSituation.Add(null, "I have a GHIC"), "I'm Irish");

        Assert.Equal((Nationality.Eu, null), (situation?.Nationality, situation?.Ehic));
    }

    [Fact]
    public void A_European_card_beside_the_lack_of_a_UK_one_counts() =>
        Assert.True(SaidSituation.Add(null, "I don't have a GHIC but I have an EHIC")?.Ehic);

    [Theory]
    [InlineData("mon numéro est provisoire", NumberStage.Provisional)]
    [InlineData("I have my definitive number", NumberStage.Definitive)]
    [InlineData("todavía no tengo número", NumberStage.None)]
    public void The_number_is_as_far_as_was_said(string text, NumberStage stage) => Assert.Equal(stage, SaidSituation.Add(null, text)?.Number);

    [Theory]
    [InlineData("I'm not in France yet", false)]
    [InlineData("je viens d'arriver", true)]
    [InlineData("ya estoy en Francia", true)]
    public void Being_in_France_is_heard(string text, bool arrived) => Assert.Equal(arrived, SaidSituation.Add(null, text)?.Arrived);

    [Theory]
    [InlineData("j'ai 22 ans", true)]
    [InlineData("I'm 27 and I study in Lyon", false)]
    [InlineData("tengo 19 años", true)]
    public void The_age_is_heard(string text, bool under25) => Assert.Equal(under25, SaidSituation.Add(null, text)?.Under25);

    [Fact]
    public void What_was_said_before_is_kept()
    {
        var situation = SaidSituation.Add(SaidSituation.Add(null, "I'm British"), "I'm 22");

        Assert.Equal((Nationality.British, true), (situation?.Nationality, situation?.Under25));
    }
}
