using StudentHealth.Dialogs.Appointments;
using StudentHealth.Dialogs.Talk;
using StudentHealth.Recognizers;

namespace StudentHealth.Unit.Conversations.Appointments;

public sealed class AppointmentTimeTests
{
    // Monday 23 November 2026, 10:00 in Paris; calls on weekdays from 9 to 12 and from 14 to 17.
    private static readonly DateTimeOffset Now = StudentTalk.Monday;
    private static readonly DateTime Paris = ParisTime.Of(Now);

    [Theory]
    [InlineData("fr", "mardi à 14h20", "2026-11-24 14:20")]
    [InlineData("fr", "demain à 9h", "2026-11-24 09:00")]
    [InlineData("fr", "jeudi en huit à 15h", "2026-12-03 15:00")]
    [InlineData("fr", "le plus tôt possible", "2026-11-23 11:00")]
    [InlineData("en", "tomorrow at 2", "2026-11-24 14:00")]
    [InlineData("en", "Thursday at 10am", "2026-11-26 10:00")]
    [InlineData("es", "el jueves a las 3 de la tarde", "2026-11-26 15:00")]
    [InlineData("es", "mañana a las 9", "2026-11-24 09:00")]
    public void A_free_time_is_taken_as_it_was_said(string language, string text, string expected) =>
        Assert.Equal(expected, ParisTime.Of(Assert.IsType<TimeFound.At>(Find(language, text)).Time.Start).ToString("yyyy-MM-dd HH:mm", null));

    [Theory]
    [InlineData("fr", "mercredi", "2026-11-25")]
    [InlineData("en", "Friday afternoon", "2026-11-27")]
    [InlineData("es", "el miércoles por la mañana", "2026-11-25")]
    public void A_day_without_an_hour_leaves_the_hour_to_ask(string language, string text, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Assert.IsType<TimeFound.OnDay>(Find(language, text)).Day);

    [Theory]
    [InlineData("fr", "jeudi prochain à 14h")]
    [InlineData("en", "next Thursday")]
    [InlineData("es", "el jueves que viene")]
    public void A_day_that_may_mean_two_is_asked_back(string language, string text)
    {
        var among = Assert.IsType<TimeFound.AmongDays>(Find(language, text));

        Assert.True(among.IsUnclear);
        Assert.Equal([new DateOnly(2026, 11, 26), new DateOnly(2026, 12, 3)], among.Days);
    }

    [Fact]
    public void The_hour_said_with_an_unclear_day_is_kept_for_the_day_that_is_chosen()
    {
        var wish = new CallWish();
        var times = Times();
        times.Find(AppointmentPhrase.Find("jeudi prochain à 14h", "fr", Paris)!, wish);

        var found = Assert.IsType<TimeFound.At>(times.FindOn(new DateOnly(2026, 12, 3), wish));

        Assert.Equal(new DateTime(2026, 12, 3, 14, 0, 0), ParisTime.Of(found.Time.Start));
    }

    [Theory]
    [InlineData("hier", NotFreeReason.Past)]
    [InlineData("aujourd'hui à 9h", NotFreeReason.Past)]
    [InlineData("le 25 décembre", NotFreeReason.TooFar)]
    [InlineData("samedi", NotFreeReason.Closed)]
    [InlineData("mardi à 13h", NotFreeReason.Hour)]
    [InlineData("mardi soir", NotFreeReason.Full)]
    public void What_cannot_be_booked_is_said_with_its_reason(string text, NotFreeReason reason) =>
        Assert.Equal(reason, Assert.IsType<TimeFound.NotFree>(Find("fr", text)).Reason);

    [Fact]
    public void Next_week_has_its_five_days()
    {
        var among = Assert.IsType<TimeFound.AmongDays>(Find("en", "next week"));

        Assert.False(among.IsUnclear);
        Assert.Equal(Enumerable.Range(30, 5).Select(day => new DateOnly(2026, 11, 1).AddDays(day - 1)), among.Days);
    }

    [Fact]
    public void An_hour_is_of_the_day_that_was_chosen_before()
    {
        var wish = new CallWish { Day = new DateOnly(2026, 11, 25) };

        var found = Times().Find(AppointmentPhrase.Find("à 15h40", "fr", Paris)!, wish);

        Assert.Equal(new DateTime(2026, 11, 25, 15, 40, 0), ParisTime.Of(Assert.IsType<TimeFound.At>(found).Time.Start));
    }

    private static TimeFound Find(string language, string text) => Times().Find(AppointmentPhrase.Find(text, language, Paris)!, new CallWish());

    private static AppointmentTime Times()
    {
        var rules = new AppointmentRules();
        return new AppointmentTime(new SlotCalendar(rules).FindFree([Some.Adviser("a")], null, [], Now), Now, DateOnly.FromDateTime(ParisTime.Of(Now + rules.Horizon)));
    }
}
