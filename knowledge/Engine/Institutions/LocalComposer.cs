using System.Text;

namespace StudentHealth.Knowledge;

/// <summary>Puts together what an institution has to say under an answer.</summary>
internal static class LocalComposer
{
    /// <summary>A phone's screen holds three; the page has the rest.</summary>
    private const int MostEvents = 3;

    /// <summary>Null where it adds nothing that day.</summary>
    public static LocalPart? Compose(Institution institution, TopicId topic, FactBook facts, Language language, DateOnly today)
    {
        // What is said of an emergency stays the same everywhere, and the service speaks for itself.
        if (institution is not { Page: { } page, At: { } at } || TopicHeadReader.IsOurs(topic))
            return null;

        var blocks = Blocks(institution, topic, facts, language, today).Where(block => block.Length > 0).ToList();
        if (blocks.Count == 0)
            return null;

        var text = new StringBuilder(LocalWording.In(language).Text("heading", ("at", at.In(language))));
        text.Append(StartsWithList(blocks[0]) ? "\n\n" : " ").AppendJoin("\n\n", blocks);
        return new LocalPart(text.ToString(), page, institution.Checked);
    }

    private static IEnumerable<string> Blocks(Institution institution, TopicId topic, FactBook facts, Language language, DateOnly today)
    {
        var render = new LocalLines(language);
        if (institution.Additions.TryGetValue(topic, out var addition))
            yield return addition.In(language).Text.Render(facts, language, today, new List<string>());
        if (topic.Value == "affiliation.caisse" && institution.Caisse is { } caisse)
            yield return render.Caisse(caisse);

        var events = topic.Area == "events" ? Events(institution, topic, today) : [];
        if (events.Count > 0)
            yield return render.Events(events);
        else
            yield return render.Contacts(Contacts(institution, topic));
        if (topic.Value is "referent.what" or "tools.partner-kit" && institution.Referent is { } referent)
            yield return render.Referent(referent);
    }

    /// <summary>The next ones of the kind that was asked for; where there are none, the next ones of any.</summary>
    private static List<LocalEvent> Events(Institution institution, TopicId topic, DateOnly today)
    {
        var next = institution.Events.Where(local => !local.HasPassed(today)).ToList();
        var asked = next.Where(local => TopicOf(local.Kind) == topic.Value).ToList();
        return [.. (asked.Count > 0 ? asked : next).Take(MostEvents)];
    }

    private static IEnumerable<LocalContact> Contacts(Institution institution, TopicId topic)
    {
        // Answers about events send students to the international office for the dates.
        IReadOnlyList<ContactKind> kinds = topic.Area == "events" ? [ContactKind.International] : ContactTopics.Of(topic);
        return kinds.SelectMany(kind => institution.Contacts.Where(contact => contact.Kind == kind));
    }

    private static string TopicOf(EventKind kind) => kind switch
    {
        EventKind.Webinar => "events.webinars",
        EventKind.Appointment => "events.individual-appointment",
        EventKind.Desk => "events.one-stop-desk",
        _ => "events.workshops",
    };

    private static bool StartsWithList(string block) =>
        block.StartsWith("- ", StringComparison.Ordinal) || block.StartsWith("1. ", StringComparison.Ordinal) || block.Contains("\n- ", StringComparison.Ordinal);
}
