namespace StudentHealth.Recognizers.Appointments;

internal static class SpanishHours
{
    public static IEnumerable<PhraseRule> Rules =>
    [
        new($"(?:entre|de|desde|a partir de) {Loose(1)} (?:y|a|hasta) {Loose(2)}", Clock.Between),
        new(@"(?<h1>\d{1,2}):(?<m1>[0-5]\d)-(?<h2>\d{1,2}):(?<m2>[0-5]\d)", Clock.Between),
        new("lo antes posible|cuanto antes|lo mas pronto posible|tan pronto como sea posible|ahora(?: mismo)?|ya mismo|inmediatamente|enseguida|cuando sea|a cualquier hora", Clock.Soonest),
        new("(?:a )?(?:ultima hora|finales) de (?:la )?tarde", Clock.Part(PartOfDay.Afternoon, notBefore: 16)),
        new("(?:a )?primera hora de (?:la )?tarde|a principios de la tarde", Clock.Part(PartOfDay.Afternoon, notAfter: 15)),
        new("(?:a )?ultima hora de (?:la )?manana|a media manana", Clock.Part(PartOfDay.Morning, notBefore: 10)),
        new("(?:a )?primera hora(?: de (?:la )?manana)?|por la manana temprano|temprano(?: por la manana)?", Clock.Part(PartOfDay.Morning, notAfter: 10)),
        new("a media tarde", Clock.Part(PartOfDay.Afternoon, notBefore: 16)),
        new("(?:a )?ultima hora(?: del dia)?|al final del dia", Clock.Bounds(17, null)),
        new($"(?:despues de|a partir de|desde|no antes de|mas tarde de|pasadas|tras) ?{Loose(1)}(?: en adelante)?", Clock.After),
        new($"(?:despues de|a partir de)l (?<w1>mediodia)", Clock.After),
        new($"(?:antes de|hasta|no despues de|como muy tarde) (?:a )?{Loose(1)}", Clock.Before),
        new("(?:antes de|hasta e)l (?<w1>mediodia)", Clock.Before),
        new($"(?:a|sobre|hacia|como a|a eso de|alrededor de|cerca de|en torno a|tipo|para)? ?{Exact}", Clock.At),
        new($"(?:a|sobre|hacia|alrededor de|cerca de|en torno a|tipo|para|como a|a eso de) {Hours(1)}", Clock.At),
        new("(?:a |al |por la hora de |a la hora de |durante la )?(?:la hora de (?:la comida|comer|almorzar)|comida|almuerzo|pausa del mediodia)", Clock.Part(PartOfDay.Noon)),
        new("(?:por |de |en |a |durante )la manana", Clock.Part(PartOfDay.Morning)),
        new("(?:por |de |en |a |durante )?(?:la |las )?tardes?", Clock.Part(PartOfDay.Afternoon)),
        new("(?:por |de |en |a |durante )?(?:la |las )?noches?", Clock.Part(PartOfDay.Evening)),
        new("(?:las )mananas", Clock.Part(PartOfDay.Morning)),
        new("manana", Days.FromToday(1)),
        new(Clock.LastNumber, Clock.AtOnDay),
    ];

    private const string PartOfHour = @"(?:\s?(?:am|pm|a m|p m)| (?:de|por|en) la (?:manana|tarde|noche)| del mediodia)";
    private const string Half = @"(?: y media| y cuarto| menos cuarto| menos \d{1,2}| en punto| y pico)";

    /// <summary>A time that is known for one by itself: "14:30", "15h", "las 9 de la manana", "mediodia".</summary>
    private static string Exact =>
        $@"(?:(?:al? |el )?(?<w1>medio ?dia|medianoche)|(?:las? )?(?<h1>\d{{1,2}}|una)(?:(?:(?:[:.]|\s?(?<k1>hs?)\s?)(?<m1>[0-5]\d)(?:\s?(?:hs?|horas))?|\s?(?<k1>hs?|hrs|horas?))(?<x1>{Half})?(?<p1>{PartOfHour})?|(?<x1>{Half})(?<p1>{PartOfHour})?|(?: y (?<m1>\d{{1,2}}))?(?<p1>{PartOfHour})))";

    /// <summary>"las 9", "la 1 y 20".</summary>
    private static string Hours(int number) =>
        $@"las? (?<h{number}>\d{{1,2}}|una)(?:(?::|\s?(?<k{number}>hs?)\s?|\.| y )(?<m{number}>[0-5]?\d)(?!\d))?(?:\s?(?<k{number}>hs?|horas?))?(?<x{number}>{Half})?(?<p{number}>{PartOfHour})?";

    /// <summary>The same, without its article too, behind a word that asks for a time: "desde las 9", "de 9 a 11".</summary>
    private static string Loose(int number) =>
        $@"(?:(?:al |el )?(?<w{number}>mediodia|medianoche)|(?:las? )?(?<h{number}>\d{{1,2}}|una)(?:(?::|\s?(?<k{number}>hs?)\s?)(?<m{number}>[0-5]\d)(?!\d))?(?:\s?(?<k{number}>hs?|horas?))?(?<x{number}>{Half})?(?<p{number}>{PartOfHour})?)(?! (?:dias?|semanas?|mes|meses|minutos?|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))\b)(?!/)";
}
