using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge.Checks;

public sealed class ReadingFigures
{
    [Theory]
    [InlineData(Language.English, "health:1 insurance:3 number:2 the:1 make:1 names:1 asked:1 needed:2 places:2 card:1 table:2 provisional:4 definitive:4 period:3 registration:4 you:1 your:1 appointment:3 quiet:2 paying:2 studying:3 being:2")]
    [InlineData(Language.French, "carte:1 vitale:2 numéro:3 sécurité:4 sociale:2 la:1 assurance:3 payer:2 soins:1 compte:1 définitif:4 naïf:2 européen:4 créez:2 année:2 ordonnance:3 peuvent:1 souvent:2 documents:3 paye:1 voyez:2")]
    [InlineData(Language.Spanish, "tarjeta:3 sanitaria:4 número:3 seguridad:4 social:2 país:2 día:2 cuenta:2 ciudad:2 leer:2 estudiante:4 también:2 muy:1 y:1 sigue:2 que:1 inscripción:3 oeste:3")]
    public void Syllables_are_counted_as_they_are_spoken(Language language, string words)
    {
        foreach (var word in words.Split(' ').Select(pair => pair.Split(':')))
            Assert.Equal($"{word[0]}:{word[1]}", $"{word[0]}:{Syllables.Count(word[0], language)}");
    }

    // 206.835 - 84.6 x (7 syllables / 6 words) - 1.015 x (6 words / 1 sentence), and so on.
    [Theory]
    [InlineData(Language.English, "The cat sat on a table.", 102.045)]
    [InlineData(Language.French, "Le chat dort sur la table.", 127.31)]
    [InlineData(Language.Spanish, "El gato duerme en la mesa.", 107.385)]
    public void The_formulas_are_the_published_ones(Language language, string sentence, double ease)
    {
        var reading = Readability.Of([sentence], language);

        Assert.Equal(6, reading.Words);
        Assert.Equal(6, reading.WordsPerSentence);
        Assert.Equal(ease, reading.Ease, 0.001);
    }

    [Fact]
    public void Figures_names_and_sites_are_seen_and_not_read()
    {
        Assert.Equal(
            Readability.Of(["Call me on Monday for a day."], Language.English).Ease,
            Readability.Of(["Call 3646 on etudiant-etranger.ameli.fr for a Complémentaire."], Language.English).Ease);
    }

    [Fact]
    public void Nothing_is_easy() => Assert.Equal(new Readability(100, 0, 0), Readability.Of(["", "…"], Language.French));
}
