namespace StudentHealth.Recognizers.Appointments;

internal static class EnglishHours
{
    public static IEnumerable<PhraseRule> Rules =>
    [
        new($"(?:between|from) {Loose(1)} (?:and|to|till|until|til) {Loose(2)}", Clock.Between),
        new($@"(?<h1>\d{{1,2}})(?::(?<m1>[0-5]\d))?\s?(?<p1>am|pm)? ?(?:-|to|till|until) ?(?<h2>\d{{1,2}})(?::(?<m2>[0-5]\d))?\s?(?<p2>am|pm)", Clock.Between),
        new(@"(?<h1>\d{1,2}):(?<m1>[0-5]\d)-(?<h2>\d{1,2}):(?<m2>[0-5]\d)", Clock.Between),
        new("as soon as possible|asap|as early as possible|right now|right away|straight away|immediately|now|any ?time|whenever|earliest(?: possible)?|soonest", Clock.Soonest),
        new("(?:in the )?late afternoon|late in the afternoon|(?:at the )?end of the afternoon", Clock.Part(PartOfDay.Afternoon, notBefore: 16)),
        new("(?:in the )?early afternoon|early in the afternoon", Clock.Part(PartOfDay.Afternoon, notAfter: 15)),
        new("(?:in the )?late morning|late in the morning", Clock.Part(PartOfDay.Morning, notBefore: 10)),
        new("(?:in the )?early morning|early in the morning|first thing(?: in the morning)?|early", Clock.Part(PartOfDay.Morning, notAfter: 10)),
        new("(?:at the )?end of the day", Clock.Bounds(17, null)),
        new($"(?:after|from|not before|no earlier than|later than) {Loose(1)}(?: onwards?| on)?", Clock.After),
        new($"(?:before|until|till|til|by|no later than|not after|earlier than) {Loose(1)}", Clock.Before),
        new($"(?:at|around|about|for|approximately|approx)? ?{Exact}", Clock.At),
        new($"(?:at|around|about) {Loose(1)}", Clock.At),
        new(@"(?<h1>\d{1,2}) to (?<h2>\d{1,2})(?! (?:days?|weeks?|months?|minutes?|hours?)\b)", Clock.Between),
        new(@"(?<h1>\d{1,2}) (?<m1>15|30|45)", Clock.At),
        new(Clock.LastNumber, Clock.AtOnDay),
        new("(?:at |over |during )?(?:lunch ?time|lunch|my lunch break|the lunch break)", Clock.Part(PartOfDay.Noon)),
        new("(?:in |during )?(?:the )?afternoons?|arvo", Clock.Part(PartOfDay.Afternoon)),
        new("(?:in |during )?(?:the )?mornings?", Clock.Part(PartOfDay.Morning)),
        new("(?:in |during |at )?(?:the )?(?:evenings?|nights?)", Clock.Part(PartOfDay.Evening)),
    ];

    private const string PartOfHour = @"(?:\s?(?:am|pm|a m|p m)| (?:in the|of the) (?:morning|afternoon|evening)| at night)";
    private const string Past = @"(?:half past|(?:a )?quarter past|(?:a )?quarter to|(?:5|10|20|25) past|(?:5|10|20|25) to|half)";

    /// <summary>A time that is known for one by itself: "2pm", "14:30", "half past two", "noon".</summary>
    private static string Exact =>
        $@"(?:(?<w1>noon|midday|midnight|12 noon)|(?<x1>{Past}) (?<h1>\d{{1,2}})(?<p1>{PartOfHour})?|(?<h1>\d{{1,2}})(?:(?:[:.]|\s?(?<k1>h)\s?)(?<m1>[0-5]\d)(?:\s?(?:h|hrs|hours))?(?<p1>{PartOfHour})?|(?<p1>{PartOfHour})| ?(?:o clock|oclock)(?<p1>{PartOfHour})?|\s?(?<k1>h|hrs|hours)))";

    /// <summary>The same behind a word that asks for a time: "at 2", "after 6", "between 9 and 11".</summary>
    private static string Loose(int number) =>
        $@"(?:(?<w{number}>noon|midday|midnight)|(?:(?<x{number}>{Past}) )?(?<h{number}>\d{{1,2}})(?:[:.h ](?<m{number}>[0-5]\d))?(?:\s?(?<k{number}>h|hrs|o clock|oclock))?(?<p{number}>{PartOfHour})?)(?! (?:days?|weeks?|months?|minutes?|hours?)\b)(?!st|nd|rd|th|/)";
}
