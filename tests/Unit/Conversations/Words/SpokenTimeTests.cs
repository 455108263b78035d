using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Conversations.Words;

public sealed class SpokenTimeTests
{
    [Theory]
    [InlineData(Language.French, "jeudi 26 novembre à 14 h 30")]
    [InlineData(Language.English, "Thursday 26 November, 2:30 pm")]
    [InlineData(Language.Spanish, "jueves 26 de noviembre a las 14:30")]
    public void A_time_is_said_as_the_reader_says_it(Language language, string expected) =>
        Assert.Equal(expected, Plain(SpokenTime.In(language).DayAndTime(new DateTime(2026, 11, 26, 14, 30, 0))));

    [Theory]
    [InlineData(Language.French, "mardi 1er décembre à 9 h")]
    [InlineData(Language.English, "Tuesday 1 December, 9 am")]
    [InlineData(Language.Spanish, "martes 1 de diciembre a las 9:00")]
    public void The_first_of_the_month_and_the_full_hour_have_their_own_form(Language language, string expected) =>
        Assert.Equal(expected, Plain(SpokenTime.In(language).DayAndTime(new DateTime(2026, 12, 1, 9, 0, 0))));

    [Theory]
    [InlineData(0, 20, "12:20 am")]
    [InlineData(12, 0, "12 pm")]
    [InlineData(13, 0, "1 pm")]
    public void English_counts_twice_to_twelve(int hour, int minute, string expected) =>
        Assert.Equal(expected, Plain(SpokenTime.In(Language.English).Time(new TimeOnly(hour, minute))));

    [Fact]
    public void A_day_fits_a_button_in_every_language_all_year_round()
    {
        foreach (var language in LanguageCodes.All)
        {
            for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
                Assert.InRange(SpokenTime.In(language).ShortDay(day).Length, 5, 20);
        }
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
