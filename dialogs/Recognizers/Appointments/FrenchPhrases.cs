namespace StudentHealth.Recognizers.Appointments;

/// <summary>French ways of saying when. Without accents, numbers as digits, a space for each hyphen and apostrophe.</summary>
internal static class FrenchPhrases
{
    private const string Number = @"(?<n>\d{1,3}|une?)";
    private const string Next = "(?:prochaine?|qui vient|qui arrive|suivante?|pro|a venir)";
    private const string NotHour = @"(?!\s*(?:h|hrs?|heures?|jours?|semaines?|mois|minutes?|min|ans?)\b)(?!\s*[:h]\s?\d)(?![./-]?\d)";

    public static IEnumerable<PhraseRule> Rules(PhraseWords words)
    {
        var (wd, mo) = (words.Weekday, words.Month);
        return
        [
            new(PhraseText.PhoneNumber, Days.Ignore),
            new($"(?:sauf|pas|excepte|hormis) (?:le |ce )?(?:{wd}|apres demain|demain|aujourd ?hui)", Days.Ignore),
            new($"{wd} de (?:paques|pentecote)", Days.Ignore),
            new(@"(?<y>20\d\d)-(?<m>\d{1,2})-(?<d>\d{1,2})", Days.Iso),
            new(@"(?:le )?(?<d>\d{1,2})(?:/(?<m>\d{1,2})(?:/(?<y>\d{4}|\d\d))?|(?<s>[.-])(?<m>\d{1,2})\k<s>(?<y>\d{4}|\d\d))", Days.DayFirst),
            new($@"(?:le )?(?:(?<nth>[1-5])(?:er|e|eme)|(?<last>dernier)) {wd} (?:(?:de |du mois de |d )?{mo}|du mois (?<next>prochain)|du mois)", Days.NthWeekday),
            new($@"(?:la )?(?<nth>[1-5])(?:er|e|eme) semaine (?:de |d ){mo}", Days.WeekOfMonth),
            new($@"(?:la )?semaine du (?:lundi )?(?<d>\d{{1,2}})(?:er)?(?: (?:de )?{mo}(?: (?<y>20\d\d))?)?", Days.WeekOf),
            new($@"(?:le )?(?:{wd} )?(?:le )?(?<d>\d{{1,2}})(?:er|e)? (?:de )?{mo}(?: (?<y>20\d\d))?", Days.Named),
            new($@"(?:le |de |du )?{wd}(?: {Next})? en (?:8|huitaine)(?: jours)?", Days.WeeksAfterWeekday(1)),
            new($@"(?:le |de |du )?{wd}(?: {Next})? en 15(?: jours)?", Days.WeeksAfterWeekday(2)),
            new($@"(?:le )?{wd} (?:de )?(?:la )?(?:semaine {Next}|{Next} semaine)", Days.WeekdayOfNextWeek),
            new($@"(?:la )?semaine {Next}(?: le)? {wd}", Days.WeekdayOfNextWeek),
            new($@"(?:le )?{wd} (?:de )?cette semaine", Days.WeekdayOfThisWeek),
            new($@"(?:le )?{wd} (?:dernier|passe|d avant)", Days.LastWeekday),
            new($@"(?:le )?(?:{wd} {Next}|prochain {wd})", Days.NextWeekday),
            new($@"(?:le )?{wd} (?:le )?(?<d>\d{{1,2}})(?:er)?{NotHour}", Days.OfMonth),
            new($"ce {wd}", Days.ThisWeekday),
            new($"(?:en |au )?debut (?:de )?(?:la )?semaine {Next}", Days.OfWeek(1, 0, 1)),
            new($"(?:en |au )?(?:fin|la fin) (?:de )?(?:la )?semaine {Next}", Days.OfWeek(1, 3, 4)),
            new($"(?:en |au )?milieu (?:de )?(?:la )?semaine {Next}", Days.OfWeek(1, 2, 2)),
            new($"(?:dans |pendant )?(?:la )?semaine {Next}", Days.OfWeek(1, 0, 6)),
            new("(?:en |au )?debut (?:de )?(?:la |cette )?semaine", Days.OfWeek(0, 0, 1)),
            new("(?:en |a la )?fin (?:de )?(?:la |cette )?semaine", Days.OfWeek(0, 3, 4)),
            new("(?:dans |pendant )?cette semaine|dans la semaine", Days.OfWeek(0, 0, 6)),
            new($"(?:le |ce )?week ?end {Next}", Days.NextWeekend),
            new("(?:ce |le |au )?week ?end", Days.OfWeek(0, 5, 6)),
            new("(?:d ici )?(?:a )?(?:la )?fin (?:du mois|de ce mois)(?: ci)?", Days.EndOfMonth),
            new("ce mois ci|ce mois", Days.RestOfMonth),
            new($"(?:(?<begin>debut)|(?<middle>mi|milieu)|(?<end>fin))? ?(?:de |du |au |le |au cours du )*mois {Next}", Days.NextMonth),
            new($"(?:(?<begin>debut)|(?<middle>mi|milieu)|(?<end>fin))(?: de)? {mo}|(?:en|au mois de|courant|d) {mo}(?: (?<y>20\\d\\d))?", Days.InMonth),
            new("apres demain", Days.FromToday(2)),
            new("demain", Days.FromToday(1)),
            new("aujourd ?hui|ce jour", Days.FromToday(0)),
            new("avant hier", Days.FromToday(-2)),
            new("hier", Days.FromToday(-1)),
            new("ce matin", Days.TodayIn(PartOfDay.Morning)),
            new("ce midi", Days.TodayIn(PartOfDay.Noon)),
            new("cet? apres midi|cet? aprem", Days.TodayIn(PartOfDay.Afternoon)),
            new("ce soir|cette nuit", Days.TodayIn(PartOfDay.Evening)),
            new($"(?:dans|d ici|sous|apres) {Number} (?:jours?|journees?)", Days.InDays),
            new($"(?:dans|d ici|sous) {Number} semaines?", Days.InWeeks),
            new($"(?:dans|d ici|sous) {Number} mois", Days.InMonths),
            new("(?:dans une|d ici une|sous) (?:huitaine)(?: de jours)?", Days.FromToday(7)),
            new("(?:dans une|d ici une|sous) (?:quinzaine)(?: de jours)?", Days.FromToday(14)),
            new("dans une demi heure", Days.AfterMinutes(30)),
            new("dans (?:un|1) quart d heure", Days.AfterMinutes(15)),
            new($"dans {Number} ?(?:h|heures?)", Days.InHours),
            new($"dans {Number} ?(?:min|minutes?)", Days.InMinutes),
            new($"(?:le |un |les )?{wd}", Days.OnWeekday),
            new($@"le (?<d>\d{{1,2}})(?:er|e)?{NotHour}", Days.OfMonth),
            .. FrenchHours.Rules,
        ];
    }
}
