namespace StudentHealth.Recognizers.Appointments;

internal static class FrenchHours
{
    public static IEnumerable<PhraseRule> Rules =>
    [
        new($"(?:entre|de|a partir de) {Loose(1)} (?:et|a|jusqu a) {Loose(2)}", Clock.Between),
        new(@"(?<h1>\d{1,2})\s?h(?<m1>\d\d)? (?<h2>\d{1,2})\s?h(?<m2>\d\d)?", Clock.Between),
        new("des que possible|le plus (?:tot|vite|rapidement) possible|au plus (?:tot|vite)|tout de suite|maintenant|immediatement|asap|rapidement|n importe quand|peu importe", Clock.Soonest),
        new("(?:en |a la )?fin d apres midi|(?:en |a la )?fin de l apres midi", Clock.Part(PartOfDay.Afternoon, notBefore: 16)),
        new("(?:en |au )?debut d apres midi|(?:en |au )?debut de l apres midi", Clock.Part(PartOfDay.Afternoon, notAfter: 15)),
        new("(?:en |a la )?fin de (?:matinee|la matinee)", Clock.Part(PartOfDay.Morning, notBefore: 10)),
        new("(?:en |au )?debut de (?:matinee|la matinee)|tot (?:le|dans la) matin(?:ee)?|de bonne heure", Clock.Part(PartOfDay.Morning, notAfter: 10)),
        new("(?:en |a la )?fin de journee", Clock.Bounds(17, null)),
        new("(?:en |au )?debut de journee", Clock.Bounds(null, 10)),
        new($"(?:apres|a partir de|des|pas avant|plus tard que)(?! midi) {Loose(1)}", Clock.After),
        new($"(?:avant|jusqu a|pas apres|au plus tard a|plus tot que) {Loose(1)}", Clock.Before),
        new("(?:dans |pendant |a )?(?:la pause|l heure) (?:de midi|dejeuner|du dejeuner|du midi)|(?:le |sur le )midi", Clock.Part(PartOfDay.Noon)),
        new($"(?:a|vers|pour|environ|aux environs de|autour de|sur les|vers les|il est)? ?{Exact}", Clock.At),
        new($"(?:a|vers|pour|autour de) {Loose(1)}", Clock.AtOnDay),
        new(Clock.LastNumber, Clock.AtOnDay),
        new("(?:dans |pendant |l |d |en |cet |une |un )*(?:apres midis?|aprem)|apm", Clock.Part(PartOfDay.Afternoon)),
        new("(?:dans |pendant |en |le |la |du |un |au )*(?:matins?|matinees?)", Clock.Part(PartOfDay.Morning)),
        new("(?:dans |pendant |en |le |la |du |un |au )*(?:soirs?|soirees?)", Clock.Part(PartOfDay.Evening)),
    ];

    private const string Half = @"(?: et demie?| et quart| moins le quart| moins \d{1,2}| pile)";
    private const string PartOfHour = "(?: (?:du|le|de) (?:matin|soir)| (?:de l |d |l )?apres midi)";

    /// <summary>A time that is known for one by itself: "14h30", "9 heures et demie", "midi".</summary>
    private static string Exact =>
        $@"(?:(?<!apres )(?<w1>midi|minuit)(?<x1>{Half}| (?:30|15|45))?|(?<h1>\d{{1,2}}|une)(?:\s?(?<k1>h|hrs?|heures?)(?:\s?(?<m1>[0-5]\d)(?!\d))?|[:.](?<m1>[0-5]\d)(?!\d))(?<x1>{Half})?(?<p1>{PartOfHour})?)";

    /// <summary>The same behind a word that asks for a time: "après 18", "entre 9 et 11".</summary>
    private static string Loose(int number) =>
        $@"(?:(?<w{number}>midi|minuit)|(?<h{number}>\d{{1,2}}|une)(?:\s?(?<k{number}>h|hrs?|heures?)(?:\s?(?<m{number}>[0-5]\d)(?!\d))?|:(?<m{number}>[0-5]\d))?(?<x{number}>{Half})?(?<p{number}>{PartOfHour})?)(?! (?:jours?|semaines?|mois|minutes?|ans?|personnes?|euros?|enfants?|fois))(?![/.-]?\d)";
}
