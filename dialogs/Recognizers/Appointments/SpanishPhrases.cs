namespace StudentHealth.Recognizers.Appointments;

/// <summary>Spanish ways of saying when. Without accents ("manana" is tomorrow and morning), numbers as digits.</summary>
internal static class SpanishPhrases
{
    private const string Number = @"(?<n>\d{1,3}|una?)";
    private const string Next = "(?:que viene|que entra|proxim[oa]|siguiente)";
    private const string NotHour = @"(?!\s*(?:am|pm|h|hs|hrs?|horas?|dias?|semanas?|meses|mes|minutos?|de la)\b)(?![:/.-]?\d)";

    public static IEnumerable<PhraseRule> Rules(PhraseWords words)
    {
        var (wd, mo) = (words.Weekday, words.Month);
        return
        [
            new(PhraseText.PhoneNumber, Days.Ignore),
            new($"(?:menos|excepto|salvo|no)(?: el)? (?:{wd}|manana|hoy)", Days.Ignore),
            new(@"(?<y>20\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})", Days.Iso),
            new(@"(?:el )?(?:dia )?(?<d>\d{1,2})(?:/(?<m>\d{1,2})(?:/(?<y>\d{4}|\d\d))?|(?<s>[.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d\d))", Days.DayFirst),
            new($@"(?:el )?(?:(?<nth>[1-5])o?|(?<last>ultimo)) {wd} (?:de |del )(?:{mo}|mes (?<next>que viene|proximo)|proximo (?<next>mes)|(?:este )?mes)", Days.NthWeekday),
            new($"(?:la )?(?:(?<nth>[1-5])(?:o|a)?|primera) semana de {mo}", Days.WeekOfMonth),
            new($@"(?:la )?semana del (?:lunes )?(?<d>\d{{1,2}})(?: de {mo}(?: (?:de |del )?(?<y>20\d\d))?)?", Days.WeekOf),
            new($@"(?:el )?(?:{wd} )?(?:el )?(?:dia )?(?<d>\d{{1,2}})o? (?:de )?{mo}(?: (?:de |del )?(?<y>20\d\d))?", Days.Named),
            new($"(?:del |el )?{wd} en (?:8|ocho)(?: dias)?|una semana (?:despues )?(?:del|desde el|a partir del) {wd}", Days.WeeksAfterWeekday(1)),
            new($"(?:del |el )?{wd} en 15(?: dias)?", Days.WeeksAfterWeekday(2)),
            new($"(?:el )?{wd} (?:de )?(?:la )?(?:semana {Next}|{Next} semana)", Days.WeekdayOfNextWeek),
            new($"(?:la )?(?:semana {Next}|{Next} semana)(?: el)? {wd}", Days.WeekdayOfNextWeek),
            new($"(?:el )?{wd} de esta semana", Days.WeekdayOfThisWeek),
            new($"(?:el )?(?:{wd} pasado|pasado {wd})", Days.LastWeekday),
            new($"(?:el )?(?:{wd} {Next}|{Next} {wd})", Days.NextWeekday),
            new($@"(?:el )?{wd} (?:el |dia )?(?<d>\d{{1,2}}){NotHour}", Days.OfMonth),
            new($"este (?:mismo )?{wd}", Days.ThisWeekday),
            new($"(?:a )?(?:principios|comienzos|inicios) de (?:la )?(?:semana {Next}|{Next} semana)", Days.OfWeek(1, 0, 1)),
            new($"(?:a )?(?:finales|fines) de (?:la )?(?:semana {Next}|{Next} semana)", Days.OfWeek(1, 3, 4)),
            new($"(?:a )?(?:mediados) de (?:la )?(?:semana {Next}|{Next} semana)", Days.OfWeek(1, 2, 2)),
            new($"(?:el )?(?:{Next} fin de semana|fin de semana {Next}|{Next} finde|finde {Next})", Days.NextWeekend),
            new("(?:este |el )?(?:fin de semana|finde)", Days.OfWeek(0, 5, 6)),
            new($"(?:en |durante )?(?:la )?(?:semana {Next}|{Next} semana)", Days.OfWeek(1, 0, 6)),
            new("(?:a )?(?:principios|comienzos) de (?:esta |la )?semana", Days.OfWeek(0, 0, 1)),
            new("(?:a )?(?:finales|fines) de (?:esta |la )?semana", Days.OfWeek(0, 3, 4)),
            new("(?:en |durante )?esta semana|entre semana", Days.OfWeek(0, 0, 6)),
            new("(?:a |antes de )?(?:finales|fines|fin) (?:del? )?(?:este )?mes", Days.EndOfMonth),
            new("este mes", Days.RestOfMonth),
            new($"(?:a )?(?:(?<begin>principios|comienzos|inicios)|(?<middle>mediados)|(?<end>finales|fines))? ?(?:de )?(?:del |el )?(?:mes {Next}|{Next} mes)", Days.NextMonth),
            new($"(?:a )?(?:(?<begin>principios|comienzos|inicios)|(?<middle>mediados)|(?<end>finales|fines)) de {mo}|en (?:el mes de )?{mo}(?: (?:de |del )?(?<y>20\\d\\d))?", Days.InMonth),
            new("pasado manana", Days.FromToday(2)),
            new("hoy", Days.FromToday(0)),
            new("anteayer|antes de ayer", Days.FromToday(-2)),
            new("ayer", Days.FromToday(-1)),
            new("esta (?:misma )?manana", Days.TodayIn(PartOfDay.Morning)),
            new("este mediodia", Days.TodayIn(PartOfDay.Noon)),
            new("esta (?:misma )?tarde", Days.TodayIn(PartOfDay.Afternoon)),
            new("esta (?:misma )?noche", Days.TodayIn(PartOfDay.Evening)),
            new($"(?:dentro de|en|de aqui a|al cabo de) {Number} dias?", Days.InDays),
            new($"(?:dentro de|en|de aqui a) {Number} semanas?", Days.InWeeks),
            new($"(?:dentro de|en|de aqui a) {Number} mes(?:es)?", Days.InMonths),
            new("(?:dentro de|en) una quincena", Days.FromToday(14)),
            new("(?:dentro de|en) media hora", Days.AfterMinutes(30)),
            new("(?:dentro de|en) un cuarto de hora", Days.AfterMinutes(15)),
            new($"(?:dentro de|en) {Number} horas?", Days.InHours),
            new($"(?:dentro de|en) {Number} minutos?", Days.InMinutes),
            new($"(?:el |un |los )?{wd}", Days.OnWeekday),
            new($@"(?:el |el dia |dia )(?<d>\d{{1,2}})o?{NotHour}", Days.OfMonth),
            .. SpanishHours.Rules,
        ];
    }
}
