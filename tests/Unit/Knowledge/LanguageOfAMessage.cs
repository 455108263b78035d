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

    // A word that two languages share ("dossier", "visa") may leave a short message in the page's language, never move it away.
    [Theory]
    [InlineData("fr", 0.97)]
    [InlineData("en", 0.97)]
    [InlineData("es", 0.97)]
    [InlineData("=", 0.97)]
    [InlineData("other", 0.96)]
    public void Nearly_every_short_or_mixed_message_is_answered_in_its_language_whatever_the_page(string expected, double least)
    {
        var cases = Short(expected).SelectMany(_ => LanguageCodes.All, (message, page) => (Message: message, Page: page)).ToList();

        var right = cases.Count(pair => IsRight(RealKnowledge.Languages.Detect(pair.Message, pair.Page), expected, pair.Page));

        Assert.InRange((double)right / cases.Count, least, 1);
    }

    [Theory]
    [InlineData("fr", Language.French)]
    [InlineData("en", Language.English)]
    [InlineData("es", Language.Spanish)]
    public void A_message_in_the_page_s_own_language_is_never_answered_in_another(string expected, Language page) =>
        Assert.DoesNotContain(Short(expected), message => !IsRight(RealKnowledge.Languages.Detect(message, page), expected, page));

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

    private static IEnumerable<string> Short(string expected) =>
        RealKnowledge.Lines("languages.tsv").Select(line => line.Split('\t')).Where(row => row[0] == expected).Select(row => row[1]);

    private static bool IsRight(LanguageGuess guess, string expected, Language page) => expected switch
    {
        "other" => guess.IsOther,
        "=" => !guess.IsOther && guess.Language == page,
        _ => !guess.IsOther && guess.Language.Code() == expected,
    };
}
