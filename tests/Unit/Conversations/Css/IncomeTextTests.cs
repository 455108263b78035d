using System.Globalization;
using StudentHealth.Dialogs.Css;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Css;

public sealed class IncomeTextTests
{
    [Theory]
    [InlineData(Language.French, "6 000 €", "6000", null)]
    [InlineData(Language.French, "6\u202F000\u00A0€ par an", "6000", false)]
    [InlineData(Language.French, "500/mois", "500", true)]
    [InlineData(Language.French, "environ 850,50 euros par mois", "850.50", true)]
    [InlineData(Language.French, "deux mille euros", "2000", null)]
    [InlineData(Language.French, "douze mille par an", "12000", false)]
    [InlineData(Language.French, "9000 sur les 12 derniers mois", "9000", false)]
    [InlineData(Language.French, "rien", "0", false)]
    [InlineData(Language.French, "0", "0", null)]
    [InlineData(Language.English, "€1,200.50 a month", "1200.50", true)]
    [InlineData(Language.English, "about 13k a year", "13000", false)]
    [InlineData(Language.English, "six hundred euros a month", "600", true)]
    [InlineData(Language.English, "no income", "0", false)]
    [InlineData(Language.Spanish, "1.200 al mes", "1200", true)]
    [InlineData(Language.Spanish, "dos mil euros", "2000", null)]
    [InlineData(Language.Spanish, "10000 en total", "10000", false)]
    public void An_amount_is_read_with_its_period(Language language, string text, string euros, bool? isMonthly)
    {
        var income = IncomeText.Find(text, language);

        Assert.NotNull(income);
        Assert.Equal(decimal.Parse(euros, CultureInfo.InvariantCulture), income.Euros);
        Assert.Equal(isMonthly, income.IsMonthly);
    }

    [Theory]
    [InlineData("je ne sais pas")]
    [InlineData("500 de bourse et 300 de salaire")]
    [InlineData("12 mois")]
    [InlineData("999999999")]
    [InlineData("")]
    public void No_amount_or_more_than_one_is_asked_again(string text) => Assert.Null(IncomeText.Find(text, Language.French));
}
