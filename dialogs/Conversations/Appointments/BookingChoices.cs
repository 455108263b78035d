using StudentHealth.Dialogs.Talk;
using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Appointments;

/// <summary>The days and times on the buttons.</summary>
internal static class BookingChoices
{
    private const int MostDays = 4;
    private const int MostTimes = 4;

    /// <summary>The next days that suit the wish, a handful; empty where none does.</summary>
    public static List<DateOnly> Days(AppointmentTime times, CallWish wish)
    {
        var days = times.DaysFor(wish).Where(day => wish.Days?.Contains(day) ?? true).ToList();
        var later = days.Where(day => !(day < wish.FirstDay)).ToList();

        // After the last day comes the first again.
        return [.. (later.Count > 0 ? later : days).Take(MostDays)];
    }

    /// <summary>A handful of the day's times: those close to the hour that was not free, else spread over the day.</summary>
    public static List<DateTimeOffset> Times(AppointmentTime times, DateOnly day, CallWish wish)
    {
        var free = times.TimesOn(day, wish).Select(time => time.Start).ToList();
        if (wish.Near is { } near)
        {
            return [.. free.OrderBy(start => Math.Abs((TimeOnly.FromDateTime(ParisTime.Of(start)).ToTimeSpan() - near.ToTimeSpan()).Ticks)).Take(MostTimes).Order()];
        }

        var stride = (free.Count + MostTimes - 1) / MostTimes;
        return stride == 0 ? [] : [.. free.Where((_, index) => index % stride == wish.Page % stride)];
    }

    public static Label Day(DateOnly day, Language language) => new(
        SpokenTime.In(language).ShortDay(day),
        [.. LanguageCodes.All.SelectMany(other => new[] { SpokenTime.In(other).ShortDay(day), SpokenTime.In(other).Day(day) })]);

    public static Label Time(DateTimeOffset start, Language language)
    {
        var time = TimeOnly.FromDateTime(ParisTime.Of(start));
        return new Label(SpokenTime.In(language).Time(time), [.. LanguageCodes.All.Select(other => SpokenTime.In(other).Time(time))]);
    }

    /// <summary>The student's own language first.</summary>
    public static List<Language> Languages(IEnumerable<Language> spoken, Language own) => [.. spoken.OrderBy(language => language != own)];
}
