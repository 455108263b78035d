using System.Globalization;
using CsCheck;
using StudentHealth.Recognizers;

namespace StudentHealth.Unit.Recognizers;

/// <summary>All said on Monday 23 November 2026 at 9.</summary>
public sealed class AppointmentPhraseTests
{
    private static readonly DateTime Monday = new(2026, 11, 23, 9, 0, 0);

    [Theory]
    [InlineData("demain", "24/11")]
    [InlineData("demain matin", "24/11 Morning")]
    [InlineData("demain après-midi", "24/11 Afternoon")]
    [InlineData("demain à 14h", "24/11 14:00")]
    [InlineData("demain à 9h30", "24/11 09:30")]
    [InlineData("après-demain à 10h", "25/11 10:00")]
    [InlineData("aujourd’hui à 17h", "23/11 17:00")]
    [InlineData("ce soir à 20h", "23/11 Evening 20:00")]
    [InlineData("ce soir à 8h", "23/11 Evening 20:00")]
    [InlineData("cet après-midi", "23/11 Afternoon")]
    [InlineData("mardi", "24/11")]
    [InlineData("vendredi matin", "27/11 Morning")]
    [InlineData("vendredi à 16h30", "27/11 16:30")]
    [InlineData("mercredi 25 novembre à 15h", "25/11 15:00")]
    [InlineData("le 3 décembre vers 10h30", "03/12 10:30")]
    [InlineData("le 12/01/2027", "12/01/27")]
    [InlineData("le 24", "24/11")]
    [InlineData("le 24 à 9h", "24/11 09:00")]
    [InlineData("le mardi 24 à 9h", "24/11 09:00")]
    [InlineData("le vingt-quatre à quatorze heures trente", "24/11 14:30")]
    [InlineData("le 31", "31/12")]
    [InlineData("mardi de la semaine prochaine", "01/12")]
    [InlineData("dans deux jours", "25/11")]
    [InlineData("dans une semaine", "30/11")]
    [InlineData("dans trois heures", "23/11 12:00")]
    [InlineData("dans une demi-heure", "23/11 09:30")]
    [InlineData("le premier lundi de décembre", "07/12")]
    [InlineData("jeudi en huit", "03/12")]
    [InlineData("mardi 1er décembre à 8h15", "01/12 08:15")]
    [InlineData("demain vers dix heures moins le quart", "24/11 09:45")]
    [InlineData("mercredi à midi et demi", "25/11 12:30")]
    [InlineData("demain à 2h de l'après-midi", "24/11 14:00")]
    [InlineData("hier", "22/11")]
    [InlineData("à Noël", "25/12")]
    public void A_French_day_is_one_to_come_at_the_hour_that_is_said(string said, string meant) => Assert.Equal(meant, Read(said, "fr"));

    [Theory]
    [InlineData("tomorrow at 2pm", "24/11 14:00")]
    [InlineData("the day after tomorrow", "25/11")]
    [InlineData("tonight at 8", "23/11 Evening 20:00")]
    [InlineData("this afternoon", "23/11 Afternoon")]
    [InlineData("friday at 4:30pm", "27/11 16:30")]
    [InlineData("thursday at 11am", "26/11 11:00")]
    [InlineData("wednesday, november 25th at 3pm", "25/11 15:00")]
    [InlineData("december 3 at 10:30am", "03/12 10:30")]
    [InlineData("the 24th", "24/11")]
    [InlineData("the 24th at 9am", "24/11 09:00")]
    [InlineData("twenty-fourth of november", "24/11")]
    [InlineData("Monday the 30th at 5 p.m.", "30/11 17:00")]
    [InlineData("tuesday next week", "01/12")]
    [InlineData("in two days", "25/11")]
    [InlineData("in half an hour", "23/11 09:30")]
    [InlineData("the first monday of december", "07/12")]
    [InlineData("a week from thursday", "03/12")]
    [InlineData("quarter to ten in the morning on friday", "27/11 09:45")]
    [InlineData("Christmas", "25/12")]
    [InlineData("may 5th", "05/05/27")]
    public void An_English_day_is_one_to_come_at_the_hour_that_is_said(string said, string meant) => Assert.Equal(meant, Read(said, "en"));

    [Theory]
    [InlineData("mañana", "24/11")]
    [InlineData("mañana por la mañana", "24/11 Morning")]
    [InlineData("mañana por la tarde", "24/11 Afternoon")]
    [InlineData("mañana a las 2 de la tarde", "24/11 14:00")]
    [InlineData("pasado mañana a las 10h", "25/11 10:00")]
    [InlineData("esta noche a las 8", "23/11 Evening 20:00")]
    [InlineData("el jueves por la mañana", "26/11 Morning")]
    [InlineData("el viernes a las 16:30", "27/11 16:30")]
    [InlineData("el miércoles 25 de noviembre a las 15h", "25/11 15:00")]
    [InlineData("el 24", "24/11")]
    [InlineData("el martes de la próxima semana", "01/12")]
    [InlineData("en dos días", "25/11")]
    [InlineData("dentro de dos días", "25/11")]
    [InlineData("dentro de una semana", "30/11")]
    [InlineData("dentro de media hora", "23/11 09:30")]
    [InlineData("el primer lunes de diciembre", "07/12")]
    [InlineData("a las 9 de la mañana", "09:00")]
    [InlineData("a mediodía", "12:00")]
    [InlineData("del martes en ocho", "01/12")]
    [InlineData("Navidad", "25/12")]
    public void A_Spanish_day_is_one_to_come_at_the_hour_that_is_said(string said, string meant) => Assert.Equal(meant, Read(said, "es"));

    [Theory]
    [InlineData("fr", "mardi prochain à 14h", "24/11 or 01/12 14:00")]
    [InlineData("en", "next Tuesday afternoon", "24/11 or 01/12 Afternoon")]
    [InlineData("es", "el martes que viene", "24/11 or 01/12")]
    [InlineData("fr", "lundi prochain", "30/11")]
    [InlineData("fr", "lundi", "23/11 or 30/11")]
    [InlineData("fr", "lundi à 8h", "30/11 08:00")]
    [InlineData("fr", "lundi à 10h", "23/11 or 30/11 10:00")]
    [InlineData("fr", "mardi ou jeudi", "24/11 or 26/11")]
    [InlineData("fr", "mardi prochain, le 1er décembre", "01/12")]
    [InlineData("fr", "jeudi 25 novembre", "25/11 or 26/11")]
    [InlineData("en", "3/12", "03/12 or 12/03/27")]
    [InlineData("fr", "3/12", "03/12")]
    [InlineData("fr", "dans quinze jours", "08/12 or 07/12")]
    [InlineData("es", "dentro de 15 días", "08/12 or 07/12")]
    [InlineData("en", "in 15 days", "08/12")]
    [InlineData("fr", "le week-end prochain", "28/11-29/11 or 05/12-06/12")]
    public void A_day_that_may_mean_two_gives_both(string language, string said, string meant) => Assert.Equal(meant, Read(said, language));

    [Theory]
    [InlineData("fr", "la semaine prochaine", "30/11-06/12")]
    [InlineData("en", "sometime next week", "30/11-06/12")]
    [InlineData("es", "la semana que viene", "30/11-06/12")]
    [InlineData("fr", "cette semaine", "23/11-29/11")]
    [InlineData("fr", "début de semaine prochaine", "30/11-01/12")]
    [InlineData("fr", "le mois prochain", "01/12-31/12")]
    [InlineData("fr", "la semaine du 7 décembre", "07/12-13/12")]
    [InlineData("fr", "d'ici la fin du mois", "23/11-30/11")]
    public void Weeks_and_months_are_the_days_that_are_left_of_them(string language, string said, string meant) => Assert.Equal(meant, Read(said, language));

    [Theory]
    [InlineData("fr", "après 18h", "from 18:00")]
    [InlineData("fr", "avant midi", "until 12:00")]
    [InlineData("fr", "entre 14h et 16h", "from 14:00 until 16:00")]
    [InlineData("fr", "14h-16h", "from 14:00 until 16:00")]
    [InlineData("fr", "de 9h à 11h", "from 09:00 until 11:00")]
    [InlineData("fr", "vendredi en fin d'après-midi", "27/11 Afternoon from 16:00")]
    [InlineData("en", "from 9 to 11am", "from 09:00 until 11:00")]
    [InlineData("en", "between 2 and 4pm", "from 14:00 until 16:00")]
    [InlineData("en", "from 8 to 10 in the evening", "from 20:00 until 22:00")]
    [InlineData("en", "before noon", "until 12:00")]
    [InlineData("es", "después de las 6 de la tarde", "from 18:00")]
    [InlineData("es", "entre las 2 y las 4 de la tarde", "from 14:00 until 16:00")]
    [InlineData("es", "antes del mediodía", "until 12:00")]
    public void Bounds_are_not_an_hour(string language, string said, string meant) => Assert.Equal(meant, Read(said, language));

    [Theory]
    [InlineData("fr", "avant vendredi", "23/11-26/11")]
    [InlineData("fr", "jusqu'à vendredi", "23/11-27/11")]
    [InlineData("fr", "à partir du 3 décembre après 14h", "03/12-17/12 from 14:00")]
    [InlineData("en", "by Friday", "23/11-27/11")]
    [InlineData("en", "after the 3rd of December", "04/12-17/12")]
    [InlineData("es", "antes del viernes", "23/11-26/11")]
    [InlineData("es", "hasta el viernes", "23/11-27/11")]
    public void Bounds_of_days_are_days_to_choose_from(string language, string said, string meant) => Assert.Equal(meant, Read(said, language));

    [Theory]
    [InlineData("fr", "jeudi à 14", "26/11 14:00")]
    [InlineData("fr", "demain 9", "24/11 09:00")]
    [InlineData("en", "tomorrow 9", "24/11 09:00 (21:00)")]
    [InlineData("es", "mañana 10", "24/11 10:00 (22:00)")]
    public void A_number_alone_is_an_hour_where_a_day_is_said_with_it(string language, string said, string meant) => Assert.Equal(meant, Read(said, language));

    [Theory]
    [InlineData("en", "at 2", "14:00 (02:00)")]
    [InlineData("en", "half past nine", "09:30 (21:30)")]
    [InlineData("es", "sobre las 10:30", "10:30 (22:30)")]
    [InlineData("es", "a las dos y cuarto", "14:15 (02:15)")]
    [InlineData("fr", "à une heure", "13:00 (01:00)")]
    [InlineData("fr", "10h", "10:00")]
    [InlineData("es", "a las 10h", "10:00")]
    [InlineData("en", "02:30", "02:30")]
    [InlineData("en", "14:30", "14:30")]
    public void An_hour_of_the_12_hour_clock_is_one_of_the_day_and_keeps_its_other_reading(string language, string said, string meant) =>
        Assert.Equal(meant, Read(said, language));

    [Fact]
    public void The_hour_within_opening_hours_is_taken()
    {
        var eight = AppointmentPhrase.Find("at 8", "en", Monday)!;

        Assert.Equal(new TimeOnly(8, 0), eight.HourWithin(new TimeOnly(8, 0), new TimeOnly(18, 0)));
        Assert.Equal(new TimeOnly(20, 0), eight.HourWithin(new TimeOnly(14, 0), new TimeOnly(22, 0)));
        Assert.Equal(new TimeOnly(8, 0), eight.HourWithin(new TimeOnly(9, 0), new TimeOnly(12, 0)));
    }

    [Theory]
    [InlineData("fr", "dès que possible")]
    [InlineData("en", "as soon as possible")]
    [InlineData("es", "cuanto antes")]
    public void Soon_is_a_wish_without_a_day(string language, string said) => Assert.Equal("soonest", Read(said, language));

    [Theory]
    [InlineData("fr", "")]
    [InlineData("fr", "oui")]
    [InlineData("fr", "2")]
    [InlineData("fr", "36 46")]
    [InlineData("fr", "mon numéro est le 06 12 34 56 78")]
    [InlineData("fr", "n'importe quel jour sauf lundi")]
    [InlineData("fr", "à 25h")]
    [InlineData("fr", "le 45")]
    [InlineData("fr", "31/02/2027")]
    [InlineData("en", "can I call 36 46 from abroad?")]
    [InlineData("en", "I may come")]
    [InlineData("es", "¿cuánto cuesta la mutua?")]
    public void What_names_no_time_gives_nothing(string language, string said) => Assert.Null(AppointmentPhrase.Find(said, language, Monday));

    [Fact]
    public void A_question_that_names_a_day_in_passing_has_little_coverage()
    {
        var answer = AppointmentPhrase.Find("je suis dispo plutôt mardi à 14h, merci", "fr", Monday)!;
        var question = AppointmentPhrase.Find("Est-ce que la CSS est valable jusqu'au 31 mars 2027 ?", "fr", Monday)!;

        Assert.True(answer.Coverage > 0.9, $"answer {answer.Coverage}");
        Assert.True(question.Coverage < 0.5, $"question {question.Coverage}");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    [InlineData("es")]
    public void Whatever_is_said_is_read_without_an_error(string language)
    {
        var words = ("le la de du à au mardi monday jueves demain tomorrow mañana prochain next que viene 24 31 30 29 2 9 25 99 0 décembre may febrero "
            + "2027 12/01 31/02/2027 2026-13-45 14h 9h30 25h noon midi mediodía minuit après avant before después entre et y and dans in dentro 999 jours weeks meses "
            + "heures minutes premier first último semaine week semana fin début end soir pm tarde en huit week-end half past quarter to moins le quart ou or - / : 06 12 34 56 78").Split(' ');

        Gen.Int[0, words.Length - 1].Select(index => words[index]).Array[1, 9].Sample(
            said =>
            {
                var phrase = AppointmentPhrase.Find(string.Join(' ', said), language, Monday);
                return phrase is null
                    || (phrase.Coverage is >= 0 and <= 1
                        && (phrase.OtherDay is null || phrase.Day is not null)
                        && (phrase.OtherHour is null || phrase.Hour is not null)
                        && (phrase.Day is not { } day || day.First <= day.Last));
            },
            iter: 500);
    }

    private static string Read(string said, string language)
    {
        var phrase = AppointmentPhrase.Find(said, language, Monday);
        Assert.NotNull(phrase);
        string?[] parts =
        [
            phrase.OtherDay is { } other ? $"{Show(phrase.Day)} or {Show(other)}" : Show(phrase.Day),
            phrase.Part?.ToString(),
            Show(phrase.Hour),
            phrase.OtherHour is { } otherHour ? $"({Show(otherHour)})" : null,
            phrase.NotBefore is { } from ? $"from {Show(from)}" : null,
            phrase.NotAfter is { } until ? $"until {Show(until)}" : null,
            phrase.Soonest ? "soonest" : null,
        ];
        return string.Join(' ', parts.Where(part => part is not null));
    }

    private static string? Show(DayRange? days) => days is not { } range ? null
        : range.IsOneDay ? Show(range.First)
        : $"{Show(range.First)}-{Show(range.Last)}";

    private static string Show(DateOnly day) => day.ToString(day.Year == Monday.Year ? "dd/MM" : "dd/MM/yy", CultureInfo.InvariantCulture);

    private static string? Show(TimeOnly? hour) => hour?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
