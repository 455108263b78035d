using StudentHealth.Dialogs.Appointments;

namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class FrenchHolidaysTests
{
    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-14")] // Ascension
    [InlineData("2026-05-25")] // Whit Monday
    [InlineData("2026-11-11")]
    [InlineData("2027-03-29")]
    [InlineData("2027-12-25")]
    [InlineData("2038-04-26")] // the latest Easter there is
    public void The_day_is_a_holiday(string date) => Assert.True(FrenchHolidays.IsHoliday(DateOnly.Parse(date, null)));

    [Theory]
    [InlineData("2026-04-03")] // Good Friday counts in Alsace-Moselle only
    [InlineData("2026-12-26")]
    [InlineData("2026-11-23")]
    public void The_day_is_no_holiday(string date) => Assert.False(FrenchHolidays.IsHoliday(DateOnly.Parse(date, null)));

    [Theory]
    [InlineData(2024, "2024-03-31")]
    [InlineData(2025, "2025-04-20")]
    [InlineData(2026, "2026-04-05")]
    [InlineData(2027, "2027-03-28")]
    [InlineData(2035, "2035-03-25")]
    public void Easter_is_where_the_calendar_has_it(int year, string date) => Assert.Equal(DateOnly.Parse(date, null), FrenchHolidays.Easter(year));

    [Fact]
    public void Each_year_has_eleven_holidays_but_where_two_fall_together()
    {
        for (var year = 2025; year < 2060; year++)
        {
            var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(d => d.Year == year).Count(FrenchHolidays.IsHoliday);
            // Ascension may fall on 1 or 8 May.
            Assert.InRange(days, 10, 11);
        }
    }
}
