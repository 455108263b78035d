using StudentHealth.Recognizers;

namespace StudentHealth.Unit.Recognizers;

public sealed class NumberRecognitionTests
{
    [Theory]
    [InlineData("fr", "deux mille euros", "2000")]
    [InlineData("fr", "deux mille cinq cents euros", "2500")]
    [InlineData("fr", "mille cent six", "1106")]
    [InlineData("fr", "vingt et un mille cent soixante-six", "21166")]
    [InlineData("fr", "10 339 € par an", "10339")]
    [InlineData("fr", "850,50", "850,5")]
    [InlineData("fr-CA", "quatre-vingt-dix-neuf", "99")]
    [InlineData("en", "fifteen hundred euros", "1500")]
    [InlineData("en", "1,500.50", "1500.5")]
    [InlineData("es", "mil quinientos euros al mes", "1500")]
    [InlineData("es", "veintitrés", "23")]
    [InlineData("ja-jp", "四十二", "42")]
    [InlineData("xx", "twelve", "12")]
    public void A_number_is_read_in_words_and_in_digits(string culture, string said, string value) =>
        Assert.Equal(value, Assert.Single(NumberRecognition.RecognizeNumber(said, culture)).Resolution["value"]);

    [Theory]
    [InlineData("2")]
    [InlineData(" 42 ")]
    [InlineData("007")]
    [InlineData("123456789")]
    public void Plain_digits_read_without_the_recognizers_give_what_they_would(string digits)
    {
        var cheap = Assert.Single(NumberRecognition.RecognizeNumber(digits, "en"));

        // A word behind keeps them from being plain.
        var real = Assert.Single(NumberRecognition.RecognizeNumber($"{digits} !", "en"));

        Assert.Equal((real.Text, real.Start, real.End, real.TypeName), (cheap.Text, cheap.Start, cheap.End, cheap.TypeName));
        Assert.Equal(real.Resolution, cheap.Resolution);
    }

    [Theory]
    [InlineData("en", "zero one two three four five six seven eight nine ten eleven twelve")]
    [InlineData("fr", "zéro un une deux trois quatre cinq six sept huit neuf dix onze douze")]
    [InlineData("es", "cero un una uno dos tres cuatro cinco seis siete ocho nueve diez once doce")]
    public void A_number_word_read_without_the_recognizers_gives_what_they_would(string culture, string words)
    {
        foreach (var word in words.Split(' '))
        {
            var cheap = SmallNumbers.TryReadNumber($" {word}.", culture);

            // Behind a name they read it themselves.
            var real = Assert.Single(NumberRecognition.RecognizeNumber($"Ada : {word}", culture));

            AssertSame(real with { Start = real.Start - 5, End = real.End - 5 }, cheap);
        }
    }

    [Theory]
    [InlineData("en", "the", "first second third fourth fifth sixth seventh eighth ninth tenth")]
    [InlineData("fr", "la", "première deuxième seconde troisième quatrième cinquième sixième septième huitième neuvième dixième")]
    [InlineData("es", "el", "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo")]
    public void An_ordinal_read_without_the_recognizers_gives_what_they_would(string culture, string article, string words)
    {
        foreach (var word in words.Split(' '))
        {
            var cheap = SmallNumbers.TryReadOrdinal($"{article} {word}", culture);

            var real = Assert.Single(NumberRecognition.RecognizeOrdinal($"Ada : {article} {word}", culture));

            AssertSame(real with { Start = real.Start - 6, End = real.End - 6 }, cheap);
        }
    }

    [Fact]
    public void An_ISO_date_read_without_the_recognizers_gives_what_they_would()
    {
        var reference = new DateTime(2026, 11, 23, 9, 0, 0);

        var cheap = Assert.Single(DateTimeRecognition.RecognizeDateTime(" 2026-12-03", "fr", reference));
        var real = Assert.Single(DateTimeRecognition.RecognizeDateTime(" 2026-12-03 !", "fr", reference));

        Assert.Equal((real.Text, real.Start, real.End, real.TypeName), (cheap.Text, cheap.Start, cheap.End, cheap.TypeName));
        Assert.Equal((List<Dictionary<string, string>>)real.Resolution["values"], (List<Dictionary<string, string>>)cheap.Resolution["values"]);
    }

    [Theory]
    [InlineData("fr", "la deuxième", "2")]
    [InlineData("fr", "le 3e", "3")]
    [InlineData("en", "the second one", "2")]
    [InlineData("es", "la tercera", "3")]
    public void A_place_in_a_list_is_read(string culture, string said, string value) =>
        Assert.Equal(value, Assert.Single(NumberRecognition.RecognizeOrdinal(said, culture)).Resolution["value"]);

    [Theory]
    [InlineData("fr", "Comment obtenir ma carte Vitale ?")]
    [InlineData("en", "How do I get my card?")]
    [InlineData("es", "¿Cómo me doy de alta?")]
    public void A_message_without_a_number_word_does_not_wake_the_recognizers(string culture, string said)
    {
        Assert.False(NumberHints.MayHoldNumber(said, culture, articlesToo: true));
        Assert.Empty(NumberRecognition.RecognizeNumber(said, culture));
    }

    [Theory]
    [InlineData("fr", "vingt-deux")]
    [InlineData("fr", "la dernière")]
    [InlineData("fr", "une douzaine")]
    [InlineData("en", "ninety")]
    [InlineData("en", "a dozen")]
    [InlineData("en", "the last one")]
    [InlineData("es", "veintidós")]
    [InlineData("es", "el último")]
    [InlineData("de", "nichts")]
    [InlineData("fr", "½")]
    public void A_message_that_may_hold_a_number_is_never_passed_over(string culture, string said) =>
        Assert.True(NumberHints.MayHoldNumber(said, culture, articlesToo: true));

    [Theory]
    [InlineData("fr", "je voudrais une autre date", null)]
    [InlineData("fr", "une", "1")]
    [InlineData("fr", "l'option un", "1")]
    [InlineData("fr", "deux", "2")]
    [InlineData("es", "quiero una cita", null)]
    [InlineData("es", "la una", "1")]
    [InlineData("en", "option one", "1")]
    public void An_article_chooses_nothing_from_a_list(string culture, string said, string? value) =>
        Assert.Equal(value, NumberRecognition.RecognizePosition(said, culture).SingleOrDefault()?.Resolution["value"]);

    [Fact]
    public void A_text_is_read_up_to_a_bound()
    {
        var text = string.Concat(Enumerable.Repeat("bla ", RecognizerModels.LongestText / 4)) + "42 bla";

        Assert.Empty(NumberRecognition.RecognizeNumber(text, "en"));
    }

    [Fact]
    public async Task Many_threads_may_ask_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() =>
            NumberRecognition.RecognizeNumber($"{number} euros", number % 2 == 0 ? "fr" : "es").Single().Resolution["value"])));

        Assert.Equal(Enumerable.Range(0, 64).Select(number => (object)$"{number}"), answers);
    }

    [Fact]
    public async Task A_language_can_be_warmed_in_advance_and_again()
    {
        await RecognizerModels.WarmAsync("en-GB");

        Assert.True(RecognizerModels.WarmAsync("en").IsCompletedSuccessfully);
    }

    private static void AssertSame(Recognition real, Recognition? cheap)
    {
        Assert.NotNull(cheap);
        Assert.Equal((real.Text, real.Start, real.End, real.TypeName), (cheap.Text, cheap.Start, cheap.End, cheap.TypeName));
        Assert.Equal(real.Resolution, cheap.Resolution);
    }
}
