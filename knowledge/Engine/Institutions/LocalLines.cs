namespace StudentHealth.Knowledge;

/// <summary>Contacts, dates and offices as lines of an answer.</summary>
internal sealed class LocalLines(Language language)
{
    private readonly LocalWording _words = LocalWording.In(language);

    public string Caisse(Caisse caisse) => _words.Text("caisse", ("caisse", caisse.Name));

    /// <summary>Empty where there are none.</summary>
    public string Contacts(IEnumerable<LocalContact> contacts) => string.Join('\n', contacts.Select(Contact));

    public string Events(IEnumerable<LocalEvent> events) => string.Join('\n', events.Select(Event));

    public string Referent(Reach reach)
    {
        var ways = Ways(reach);
        if (reach.Page is { } page)
            ways = ways.Append(Link(_words.Text("referent-page"), page));
        return _words.Text("referent", ("reach", string.Join(", ", ways)));
    }

    private string Contact(LocalContact contact)
    {
        var (name, reach) = (contact.Name.In(language), contact.Reach);
        var who = reach.Page is { } page ? Link($"**{name}**", page) : $"**{name}**";
        return "- " + string.Join(", ", Ways(reach).Prepend(who)) + ". " + Where(reach);
    }

    private static IEnumerable<string> Ways(Reach reach) => new[] { reach.Phone, reach.Email }.OfType<string>();

    private string Where(Reach reach)
    {
        var sentences = new List<string>();
        if (reach.Place is { } place)
            sentences.Add(place.In(language));
        if (reach.Hours.Count > 0)
            sentences.Add(Capital(string.Join("; ", reach.Hours.Select(Open))));
        return sentences.Count == 0 ? "" : string.Join(". ", sentences) + ".";
    }

    private string Open(OpeningTime time)
    {
        var days = time.From == time.Until
            ? _words.Text("one-day", ("day", _words.Day(time.From)))
            : _words.Text("days", ("from", _words.Day(time.From)), ("until", _words.Day(time.Until)));
        return _words.Text("open", ("days", days), ("hours", FactFormat.HoursOfDay(time.Hours, language)));
    }

    private string Event(LocalEvent local)
    {
        var what = local.What.In(language);
        if (local.For is { } whom)
            what += ", " + _words.Text("for", ("whom", whom.In(language)));
        var spoken = string.Join($" {_words.Text("and")} ", local.Languages.Select(_words.Spoken));
        what += ", " + _words.Text("spoken", ("languages", spoken)) + ".";
        if (local.Place is { } place)
            what += $" {place.In(language)}.";
        var links = new List<string>();
        if (local.Link is { } link)
            links.Add(Link(Capital(_words.Text("online")), link));
        if (local.Register is { } register)
            links.Add(Link(_words.Text("register"), register));
        if (links.Count > 0)
            what += " " + string.Join(", ", links);
        return "- " + _words.Text("event", ("when", Capital(When(local))), ("what", what));
    }

    private string When(LocalEvent local) => _words.Text(
        "date",
        ("day", _words.Day(local.Date.DayOfWeek)),
        ("date", FactFormat.Date(local.Date, language)),
        ("hours", FactFormat.HoursOfDay(local.Hours, language)));

    private static string Link(string words, Uri address) => $"[{words}]({address.AbsoluteUri})";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
