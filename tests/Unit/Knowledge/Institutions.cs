using StudentHealth.Knowledge;

namespace StudentHealth.Unit.Knowledge;

public sealed class Institutions : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private const string Whole = """
        key: campus
        sample: true
        name: { fr: "Le campus", en: "The campus", es: "El campus" }
        at: { fr: "Au campus", en: "At the campus", es: "En el campus" }
        page: https://campus.example.org/health
        checked: 2026-11-20
        review: 2027-06-15
        origins: [https://campus.example.org]
        colours: { accent: "#7A1F3D", on-accent: "#ffffff" }
        languages: [en, fr]
        caisse: { department: "35" }
        contacts:
          - for: health
            name: { fr: "Service de santé", en: "Health service", es: "Servicio de salud" }
            page: https://campus.example.org/doctor
            phone: 02 61 91 40 10
            place: Building A
            hours:
              - { days: monday-friday, at: "08:30-17:00" }
              - { days: saturday, at: "09:00-12:00" }
          - for: social
            name: Social
            email: social@campus.example.org
          - for: international
            name: Abroad
            email: abroad@campus.example.org
        referent:
          email: referent@campus.example.org
        events:
          - kind: webinar
            what: { fr: "Un webinaire", en: "A webinar", es: "Un seminario" }
            date: 2026-12-10
            at: "18:00-19:00"
            link: https://campus.example.org/live
            languages: [en]
          - kind: workshop
            what: { fr: "Un atelier", en: "A workshop", es: "Un taller" }
            date: 2026-12-03
            at: "14:00-16:00"
            place: Room 2
            for: { fr: "tous", en: "everybody", es: "todos" }
            languages: [fr, en]
            register: https://campus.example.org/join
        facts:
          - id: campus.places
            value: 12
            unit: count
            until: 2026-12-31
            source: campus
            official: false
            checked: 2026-11-20
            review: 2026-12-15
        additions:
          - topic: css.what
            fr: |
              Aide ici. Il y a {fact:campus.places} places.
            en: |
              Help is here. There are {fact:campus.places} places.
            es: |
              Hay ayuda aquí. Hay {fact:campus.places} plazas.
        """;

    private readonly KnowledgeFolder _folder = new KnowledgeFolder()
        .Topic("misas/access", "", "# Care\n\nTell somebody.")
        .Topic("prevention/exam", "", "# Exam\n\nIt is free.")
        .Topic("contact/reception", "", "# Reception\n\nGo there.")
        .Topic("events/workshops", "", "# Workshops\n\nAsk for dates.")
        .Topic("events/webinars", "", "# Webinars\n\nAsk for dates of those.")
        .Topic("affiliation/caisse", "", "# Caisse\n\nYours.")
        .Topic("referent/what", "", "# Referent\n\nFor staff.")
        .Topic("safety/emergency", "", "# Emergency\n\nCall now.");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_answer_keeps_its_words_and_the_institution_speaks_under_it()
    {
        var knowledge = Load(Whole);
        var answer = knowledge.Answer(new TopicId("css.what"), Language.English, Situation.Unknown, Today, knowledge.FindInstitution("campus"));

        Assert.Equal("It is a cover.", answer.Markdown);
        Assert.Equal("**At the campus:** Help is here. There are 12 places.", answer.Local!.Markdown);
        Assert.Equal("https://campus.example.org/health", answer.Local.Source.Url.AbsoluteUri);
        Assert.False(answer.Local.Source.Official);
        Assert.Equal(new DateOnly(2026, 11, 20), answer.Local.Checked);
    }

    [Fact]
    public void Nobody_is_told_an_addition_whose_facts_have_ended_and_an_answer_stays_what_it_was()
    {
        var ended = Local("css.what", Language.French, new DateOnly(2027, 1, 1));

        Assert.Equal("**Au campus**\u00a0: Aide ici.", ended);
        Assert.Null(Local("css.conditions", Language.French));
        Assert.Null(Load(Whole).Answer(new TopicId("css.what"), Language.French, Situation.Unknown, Today).Local);
    }

    [Theory]
    [InlineData("misas.access", "Social", "Health service", "Abroad")]
    [InlineData("prevention.exam", "Health service")]
    [InlineData("contact.reception", "Abroad")]
    public void The_contacts_that_help_are_named(string topic, params string[] names)
    {
        var text = Local(topic, Language.English)!;

        Assert.Equal(names, text.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line.Split("**")[1]));
    }

    [Theory]
    [InlineData(Language.French, "- [**Service de santé**](https://campus.example.org/doctor), 02 61 91 40 10. Building A. Du lundi au vendredi, de 8 h 30 à 17 h; le samedi, de 9 h à 12 h.")]
    [InlineData(Language.English, "- [**Health service**](https://campus.example.org/doctor), 02 61 91 40 10. Building A. Monday to Friday, 8:30 am to 5 pm; Saturday, 9 am to 12 pm.")]
    [InlineData(Language.Spanish, "- [**Servicio de salud**](https://campus.example.org/doctor), 02 61 91 40 10. Building A. De lunes a viernes, de 8:30 a 17:00; el sábado, de 9:00 a 12:00.")]
    public void A_contact_is_told_in_each_language(Language language, string line) =>
        Assert.EndsWith(line, Local("prevention.exam", language)!.Replace('\u00a0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("2026-11-25", "**Thursday 3 December 2026, 2 pm to 4 pm**: A workshop, for everybody, in French and English. Room 2. [Sign up](https://campus.example.org/join)")]
    [InlineData("2026-12-03", "**Thursday 3 December 2026, 2 pm to 4 pm**: A workshop, for everybody, in French and English. Room 2. [Sign up](https://campus.example.org/join)")]
    [InlineData("2026-12-04", "**Thursday 10 December 2026, 6 pm to 7 pm**: A webinar, in English. [Online](https://campus.example.org/live)")]
    public void The_next_date_is_told_and_one_that_has_passed_is_not(string today, string line)
    {
        var text = Local("events.workshops", Language.English, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))!.Replace('\u00a0', ' ');

        Assert.Equal($"**At the campus:**\n\n- {line}", text);
    }

    [Fact]
    public void Where_no_date_is_left_the_international_office_knows_more()
    {
        var text = Local("events.webinars", Language.English, new DateOnly(2026, 12, 11))!;

        Assert.Contains("abroad@campus.example.org", text, StringComparison.Ordinal);
        Assert.DoesNotContain("webinar", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_caisse_of_the_surroundings_and_the_referent_are_told_where_they_belong()
    {
        Assert.Contains("CPAM d'Ille-et-Vilaine", Local("affiliation.caisse", Language.Spanish)!, StringComparison.Ordinal);
        Assert.Contains("referent@campus.example.org", Local("referent.what", Language.French)!, StringComparison.Ordinal);
        Assert.DoesNotContain("referent@", Local("misas.access", Language.French)!, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_said_beside_an_emergency() => Assert.Null(Local("safety.emergency", Language.French));

    [Fact]
    public void A_file_is_read_whole()
    {
        var institution = Load(Whole).FindInstitution("campus")!;

        Assert.Equal("El campus", institution.Name.In(Language.Spanish));
        Assert.Equal(["https://campus.example.org"], institution.Origins);
        Assert.Equal(new InstitutionColours("#7a1f3d", "#ffffff"), institution.Colours);
        Assert.Equal([Language.English, Language.French], institution.Languages);
        Assert.True(institution.IsSample);
        Assert.DoesNotContain(ContentChecks.Run(Load(Whole)), problem => problem.File.StartsWith("institutions/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("key: campus", "key: other", 1, "'other' is not the file's name: write `key: campus`")]
    [InlineData("page: https://campus.example.org/health", "page: http://campus.example.org", 5, "is not a page: write it whole, with https://")]
    [InlineData("[https://campus.example.org]", "[https://campus.example.org/]", 8, "is no origin")]
    [InlineData("[https://campus.example.org]", "[\"https://*.example.org\"]", 8, "is no origin")]
    [InlineData("[https://campus.example.org]", "[http://campus.example.org]", 8, "is no origin")]
    [InlineData("[https://campus.example.org]", "[https://Campus.example.org]", 8, "is no origin")]
    [InlineData("[https://campus.example.org]", "[https://campus.example.org:443]", 8, "is no origin")]
    [InlineData("[https://campus.example.org]", "[\"https://campus.example.org; script-src *\"]", 8, "is no origin")]
    [InlineData("\"#7A1F3D\"", "\"#d9a0b0\"", 9, "on #d9a0b0 has a contrast of 2.18: text needs 4.5 (WCAG AA)")]
    [InlineData("\"#7A1F3D\"", "red", 9, "is no colour")]
    [InlineData("languages: [en, fr]", "languages: [en, de]", 10, "'de' is none of our languages")]
    [InlineData("department: \"35\"", "department: \"99\"", 11, "has no department '99'")]
    [InlineData("department: \"35\"", "department: \"35\", name: CPAM de Rennes", 11, "'CPAM de Rennes' is no caisse of Ille-et-Vilaine")]
    [InlineData("for: health", "for: sport", 13, "'sport' is no kind of contact")]
    [InlineData("phone: 02 61 91 40 10", "phone: call us", 16, "is no French phone number")]
    [InlineData("days: monday-friday", "days: weekdays", 19, "'weekdays' are no days")]
    [InlineData("email: social@campus.example.org", "email: social", 23, "is no mail address")]
    [InlineData("kind: webinar", "kind: party", 30, "'party' is no kind of event")]
    [InlineData("date: 2026-12-10", "date: soon", 32, "is not a date")]
    [InlineData("at: \"18:00-19:00\"", "at: \"19:00-18:00\"", 33, "are no hours")]
    [InlineData("id: campus.places", "id: css.length", 45, "begin its id with `campus.`")]
    [InlineData("topic: css.what", "topic: css.gone", 54, "there is no topic 'css.gone'")]
    [InlineData("topic: css.what", "topic: safety.emergency", 54, "is said the same everywhere")]
    [InlineData("Help is here. There are {fact:campus.places}", "Help is here. There are {fact:campus.gone}", 58, "there is no fact 'campus.gone'")]
    [InlineData("referent:", "boss:", 27, "unknown name 'boss'")]
    public void A_bad_file_stops_the_start_with_its_line(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        var error = Assert.Throws<KnowledgeException>(() => Load(Whole.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(error.Problems, problem => problem.File == "institutions/campus.yaml" && problem.Line == line && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Help is here.", "Help is here for 3 days.", 58, "a figure in the prose")]
    [InlineData("Help is here.", "Help is [here](https://www.example.com/).", 58, "leads to no official site")]
    [InlineData("Help is here.", "It is a cover.", 58, "says again what the answer says")]
    [InlineData(" There are {fact:campus.places} places.", "", 58, "lacks facts that fr has: add {fact:campus.places}")]
    [InlineData("A workshop\"", "Workshop 2\"", 36, "dates and hours have fields of their own")]
    [InlineData("02 61 91 40 10", "02 35 00 40 10", 0, "could be somebody's")]
    [InlineData("https://campus.example.org/join", "https://www.campus.fr/join", 0, "could be somebody's")]
    [InlineData("sample: true", "sample: false", 0, "is nobody's: write the real one")]
    public void What_it_adds_is_checked_as_any_answer_is(string right, string wrong, int line, string reason)
    {
        Assert.Contains(right, Whole, StringComparison.Ordinal);
        var problems = ContentChecks.Run(Load(Whole.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(problems, problem => problem.File == "institutions/campus.yaml" && problem.Line == line && problem.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_that_passes_is_no_mistake()
    {
        var old = Whole.Replace("2026-12-03", "2020-12-03", StringComparison.Ordinal).Replace("review: 2027-06-15", "review: 2020-06-15", StringComparison.Ordinal);

        Assert.DoesNotContain(ContentChecks.Run(Load(old)), problem => problem.File.StartsWith("institutions/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_between_are_the_same_in_each_language()
    {
        var french = LocalWording.In(Language.French).All;
        foreach (var language in LanguageCodes.All)
        {
            var other = LocalWording.In(language).All;
            Assert.Equal(french.Keys.Order(), other.Keys.Order());
            Assert.All(french, pair => Assert.Equal(Holes(pair.Value), Holes(other[pair.Key])));
        }
    }

    private static IEnumerable<string> Holes(string text) => text.Split('{').Skip(1).Select(part => part.Split('}')[0]).Order();

    private KnowledgeBase Load(string text) => KnowledgeBase.Load(_folder.Write("institutions/campus.yaml", text).Directory);

    private string? Local(string topic, Language language, DateOnly? today = null)
    {
        var knowledge = Load(Whole);
        return knowledge.Answer(new TopicId(topic), language, Situation.Unknown, today ?? Today, knowledge.FindInstitution("campus")).Local?.Markdown;
    }
}
