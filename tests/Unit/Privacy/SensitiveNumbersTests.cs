using System.Diagnostics;
using CsCheck;
using StudentHealth.Bot.Privacy;

namespace StudentHealth.Unit.Privacy;

public sealed class SensitiveNumbersTests
{
    private const string Mask = SensitiveNumbers.Mask;

    [Theory]
    [InlineData("1 85 05 78 006 084 91")]
    [InlineData("185057800608491")]
    [InlineData("1.85.05.78.006.084.91")]
    [InlineData("1-85-05-78-006-084-91")]
    [InlineData("1 85 05 78 006 084 - 91")]
    [InlineData("1\u00A085\u202F05\u00A078\u00A0006\u00A0084\u00A091")]
    [InlineData("1850578006084")]
    [InlineData("1 85 05 78 006 084")]
    [InlineData("2 99 05 2A 004 012 13")]
    [InlineData("299052a00401213")]
    [InlineData("1 98 07 2B 033 158 28")]
    [InlineData("1 98 07 2B 033 158")]
    [InlineData("7990599351012")]
    [InlineData("799059935101294")]
    [InlineData("8 01 07 99 352 034 73")]
    [InlineData("١٨٥٠٥٧٨٠٠٦٠٨٤٩١")]
    public void A_social_security_number_is_masked_however_it_is_grouped(string number) =>
        Assert.Equal($"Mon numéro est {Mask}, merci", SensitiveNumbers.Hide($"Mon numéro est {number}, merci"));

    [Theory]
    [InlineData("NIR185057800608491")]
    [InlineData("n°185057800608491")]
    [InlineData("(185057800608491)")]
    public void What_stands_before_a_number_with_its_key_does_not_hide_it(string text) =>
        Assert.DoesNotContain("185057800608491", SensitiveNumbers.Hide(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("185057800608490")]
    [InlineData("1 85 05 78 006 084 92")]
    public void A_number_that_was_mistyped_is_masked_too(string number) =>
        Assert.Equal(Mask, SensitiveNumbers.Hide(number));

    [Theory]
    [InlineData("5850578006084")]
    [InlineData("1851378006084")]
    [InlineData("1850500006084")]
    [InlineData("1850578006000")]
    [InlineData("18505780060845")]
    public void Digits_without_the_shape_of_a_social_security_number_stay(string number) =>
        Assert.Equal(number, SensitiveNumbers.Hide(number));

    [Theory]
    [InlineData("06 12 34 56 78")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("0033612345678")]
    [InlineData("06 12 34 56 78 / 07 98 76 54 32")]
    [InlineData("06 12 34 56 78 07 98 76 54 32")]
    [InlineData("+225 07 01 02 03 04")]
    [InlineData("+2250701020304")]
    [InlineData("00225 0701020304")]
    [InlineData("2250701020304")]
    [InlineData("2290167123456")]
    [InlineData("2348031234567")]
    [InlineData("8613912345678")]
    [InlineData("4915112345678")]
    [InlineData("+4915112345678")]
    [InlineData("+39 347 123 4567")]
    [InlineData("+212 612-345678")]
    [InlineData("36 46")]
    public void A_phone_number_stays(string phone) =>
        Assert.Equal($"Appelez-moi au {phone} svp", SensitiveNumbers.Hide($"Appelez-moi au {phone} svp"));

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189")]
    [InlineData("FR7630006000011234567890189")]
    [InlineData("fr76 3000 6000 0112 3456 7890 189")]
    [InlineData("DE89-3704-0044-0532-0130-00")]
    [InlineData("ES91 2100 0418 4502 0005 1332")]
    [InlineData("GB29 NWBK 6016 1331 9268 19")]
    [InlineData("MA64 0115 1900 0001 2050 0053 4921")]
    [InlineData("MT84MALT011000012345MTLCAST001S")]
    public void An_iban_is_masked(string iban) =>
        Assert.Equal($"RIB : {Mask} (le mien)", SensitiveNumbers.Hide($"RIB : {iban} (le mien)"));

    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 188")]
    [InlineData("FR76 3000 6000 0112")]
    [InlineData("es un 12 y en 34 no me dicen nada")]
    [InlineData("Le 12/11/2026 à 14 h 30, salle B204, 2A")]
    public void What_is_no_iban_stays(string text) => Assert.Equal(text, SensitiveNumbers.Hide(text));

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5555555555554444")]
    [InlineData("3782 822463 10005")]
    public void A_card_number_is_masked(string card) => Assert.Equal($"carte {Mask}", SensitiveNumbers.Hide($"carte {card}"));

    [Theory]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("2026-11-23 2026-11-24")]
    [InlineData("1 200 000 000 000 €")]
    [InlineData("10 339 €")]
    [InlineData("12345678-1234-4123-8123-123456789012")]
    public void Other_numbers_stay(string text) => Assert.Same(text, SensitiveNumbers.Hide(text));

    [Fact]
    public void Several_numbers_in_a_text_are_all_masked() =>
        Assert.Equal(
            $"NIR {Mask}, IBAN {Mask}, NIR de mon fils {Mask}.",
            SensitiveNumbers.Hide("NIR 1 85 05 78 006 084 91, IBAN FR76 3000 6000 0112 3456 7890 189, NIR de mon fils 198072B03315828."));

    [Fact]
    public void Every_number_with_a_right_key_is_masked_between_any_words() =>
        Gen.Select(
                Gen.Int[0, 5].Select(static i => (long)"123478"[i] - (long)'0'),
                Gen.Long[0, 99],
                Gen.Long[1, 12],
                Gen.Long[1, 99],
                Gen.Long[0, 999],
                Gen.Long[1, 999])
            .Select(static (sex, year, month, department, town, order) =>
                (((((((((sex * 100) + year) * 100) + month) * 100) + department) * 1000) + town) * 1000) + order)
            .Sample(static number =>
            {
                var written = $"{number}{97 - (number % 97):00}";
                return SensitiveNumbers.Hide($"ok {written} ok") == $"ok {Mask} ok";
            });

    [Fact]
    public void Text_without_digits_is_given_back_as_it_is() =>
        Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyzéàç '.-"], 0, 200].Sample(static text => ReferenceEquals(SensitiveNumbers.Hide(text), text));

    [Theory]
    [InlineData("1 ")]
    [InlineData("FR76 ")]
    [InlineData("1 85 05 78 006 084 ")]
    [InlineData("-")]
    public void The_time_grows_with_the_text_and_no_faster(string bait)
    {
        var text = string.Concat(Enumerable.Repeat(bait, 250_000 / bait.Length));
        SensitiveNumbers.Hide(text[..1000]);

        var clock = Stopwatch.StartNew();
        SensitiveNumbers.Hide(text);

        // Some 30 ms here; what is quadratic takes minutes.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }
}
