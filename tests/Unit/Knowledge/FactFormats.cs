using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class FactFormats
{
    [Theory]
    [InlineData(FactUnit.EuroPerYear, "10339", "10\u202F339\u202F€", "€10,339", "10\u202F339\u202F€")]
    [InlineData(FactUnit.Euro, "1500", "1\u202F500\u202F€", "€1,500", "1500\u202F€")]
    [InlineData(FactUnit.Euro, "26.5", "26,50\u202F€", "€26.50", "26,50\u202F€")]
    [InlineData(FactUnit.EuroPerMonth, "8.00", "8\u202F€", "€8", "8\u202F€")]
    [InlineData(FactUnit.Percent, "70", "70\u202F%", "70%", "70\u202F%")]
    [InlineData(FactUnit.Percent, "0.5", "0,5\u202F%", "0.5%", "0,5\u202F%")]
    [InlineData(FactUnit.Count, "85", "85", "85", "85")]
    [InlineData(FactUnit.Count, "12000000", "12\u202F000\u202F000", "12,000,000", "12\u202F000\u202F000")]
    [InlineData(FactUnit.Hours, "2", "2\u00A0heures", "2\u00A0hours", "2\u00A0horas")]
    [InlineData(FactUnit.Hours, "1", "1\u00A0heure", "1\u00A0hour", "1\u00A0hora")]
    [InlineData(FactUnit.Hours, "1.5", "1,5\u00A0heure", "1.5\u00A0hours", "1,5\u00A0horas")]
    [InlineData(FactUnit.Minutes, "30", "30\u00A0minutes", "30\u00A0minutes", "30\u00A0minutos")]
    [InlineData(FactUnit.Days, "15", "15\u00A0jours", "15\u00A0days", "15\u00A0días")]
    [InlineData(FactUnit.Weeks, "1", "1\u00A0semaine", "1\u00A0week", "1\u00A0semana")]
    [InlineData(FactUnit.Months, "3", "3\u00A0mois", "3\u00A0months", "3\u00A0meses")]
    [InlineData(FactUnit.Years, "16", "16\u00A0ans", "16\u00A0years", "16\u00A0años")]
    public void A_number_is_written_as_each_language_does(FactUnit unit, string value, string french, string english, string spanish) =>
        Expect(Some(unit, new FactValue.Number(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture))), french, english, spanish);

    [Fact]
    public void The_first_of_a_month_is_an_ordinal_in_French_only() =>
        Expect(Some(FactUnit.Date, new FactValue.Day(new DateOnly(2021, 1, 1))), "1er janvier 2021", "1 January 2021", "1 de enero de 2021");

    [Fact]
    public void Opening_hours_are_written_as_each_language_does() =>
        Expect(
            Some(FactUnit.HoursOfDay, new FactValue.HoursOfDay(new TimeOnly(8, 30), new TimeOnly(17, 0))),
            "de 8\u00A0h\u00A030 à 17\u00A0h",
            "8:30\u00A0am to 5\u00A0pm",
            "de 8:30 a 17:00");

    [Fact]
    public void A_phone_number_is_as_printed() => Expect(Some(FactUnit.Phone, new FactValue.Phone("36 46")), "36 46", "36 46", "36 46");

    [Fact]
    public void Words_are_in_the_language() => Expect(Some(FactUnit.Text, new FactValue.Words("un", "one", "uno")), "un", "one", "uno");

    [Theory]
    [InlineData("2025-03-31", false)]
    [InlineData("2025-04-01", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void A_fact_holds_from_its_first_to_its_last_day(string today, bool current)
    {
        var fact = Some(FactUnit.Count, new FactValue.Number(1)) with { From = new DateOnly(2025, 4, 1), Until = new DateOnly(2026, 3, 31) };

        Assert.Equal(current, fact.IsCurrent(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_fact_that_is_no_number_says_so() =>
        Assert.Throws<InvalidOperationException>(() => Some(FactUnit.Phone, new FactValue.Phone("36 46")).Number);

    private static void Expect(Fact fact, string french, string english, string spanish)
    {
        Assert.Equal(french, fact.Format(Language.French));
        Assert.Equal(english, fact.Format(Language.English));
        Assert.Equal(spanish, fact.Format(Language.Spanish));
    }

    private static Fact Some(FactUnit unit, FactValue value) => new()
    {
        Id = "some.fact",
        Unit = unit,
        Value = value,
        Source = "site",
        Official = true,
        Checked = new DateOnly(2026, 1, 5),
        Review = new DateOnly(2027, 1, 5),
    };
}
