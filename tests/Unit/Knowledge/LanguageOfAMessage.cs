using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class LanguageOfAMessage
{
    [Theory]
    [InlineData("my carte vitale is not arrived", Language.English)]
    [InlineData("where is my attestation de droits", Language.English)]
    [InlineData("can we speak English?", Language.English)]
    [InlineData("what is MISAS", Language.English)]
    [InlineData("thanks", Language.English)]
    [InlineData("tuesday", Language.English)]
    [InlineData("missing papers", Language.English)]
    [InlineData("jveux ma carte vital svp", Language.French)]
    [InlineData("cmt avoir la css", Language.French)]
    [InlineData("renouveler ma complémentaire solidaire", Language.French)]
    [InlineData("bonjour", Language.French)]
    [InlineData("mardi", Language.French)]
    [InlineData("ou est mon dossier", Language.French)]
    [InlineData("compte bloqué", Language.French)]
    [InlineData("quiero mi carte vitale", Language.Spanish)]
    [InlineData("hola", Language.Spanish)]
    [InlineData("qué es la CSS", Language.Spanish)]
    [InlineData("q documentos necesito", Language.Spanish)]
    [InlineData("martes", Language.Spanish)]
    [InlineData("¿hablas español?", Language.Spanish)]
    public void A_message_that_tells_its_language_is_answered_in_it(string message, Language language)
    {
        foreach (var current in LanguageCodes.All)
        {
            var guess = RealKnowledge.Languages.Detect(message, current);
            Assert.Equal((language, false), (guess.Language, guess.IsOther));
            Assert.InRange(guess.Confidence, 0.5, 1);
        }
    }

    [Theory]
    [InlineData("ok")]
    [InlineData("no")]
    [InlineData("si")]
    [InlineData("36 46")]
    [InlineData("CSS")]
    [InlineData("carte vitale")]
    [InlineData("ameli")]
    [InlineData("brexit")]
    [InlineData("help")]
    [InlineData("stop")]
    [InlineData("hello")]
    [InlineData("email")]
    [InlineData("Rouen")]
    [InlineData("Jean Dupont")]
    [InlineData("Maria Garcia")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("75013")]
    [InlineData("😂")]
    [InlineData("asdfgh")]
    [InlineData("obrigado")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_message_that_does_not_tell_switches_nothing(string message)
    {
        foreach (var current in LanguageCodes.All)
            Assert.Equal((current, false), (RealKnowledge.Languages.Detect(message, current).Language, RealKnowledge.Languages.Detect(message, current).IsOther));
    }

    [Theory]
    [InlineData("Ich habe meine Karte noch nicht bekommen")]
    [InlineData("wie kann ich mich anmelden")]
    [InlineData("não recebi o meu cartão ainda")]
    [InlineData("preciso de ajuda com o seguro por favor")]
    [InlineData("come posso iscrivermi alla sicurezza sociale")]
    [InlineData("hoe kan ik mij inschrijven")]
    [InlineData("jak mogę się zapisać")]
    [InlineData("kartımı ne zaman alabilirim")]
    [InlineData("كيف أحصل على البطاقة الصحية")]
    [InlineData("我怎么申请医疗保险")]
    [InlineData("как получить карту")]
    [InlineData("보험을 어떻게 신청하나요")]
    public void Another_language_is_recognised_where_it_is_clear(string message)
    {
        foreach (var current in LanguageCodes.All)
            Assert.Equal((current, true), (RealKnowledge.Languages.Detect(message, current).Language, RealKnowledge.Languages.Detect(message, current).IsOther));
    }

    [Theory]
    [InlineData("fr", true, Language.French)]
    [InlineData("fr-BE", true, Language.French)]
    [InlineData("EN", true, Language.English)]
    [InlineData("es_MX", true, Language.Spanish)]
    [InlineData("de", false, Language.French)]
    [InlineData("fra", false, Language.French)]
    [InlineData("", false, Language.French)]
    [InlineData(null, false, Language.French)]
    public void A_language_tag_is_read_by_its_first_part(string? tag, bool ours, Language language)
    {
        Assert.Equal(ours, LanguageCodes.TryParse(tag, out var parsed));
        Assert.Equal(language, parsed);
    }
}
