namespace StudentHealth.Knowledge;

/// <summary>Invented contacts can be told from real ones: example domains, and phones that are nobody's.</summary>
internal static class SampleCheck
{
    // Numbers that the French regulator keeps for films and books: nobody will ever have them.
    private static readonly string[] Nobodys = ["019900", "026191", "035301", "046571", "053649", "063998"];

    public static void Run(Institution institution, ProblemLog log)
    {
        foreach (var address in Addresses(institution).Where(address => IsExample(address) != institution.IsSample))
            Report(address, "addresses under example.org", institution, log);
        foreach (var phone in Reaches(institution).Select(reach => reach.Phone).OfType<string>().Where(phone => IsNobodys(phone) != institution.IsSample))
            Report(phone, "numbers that are nobody's (01 99 00 .. .., 02 61 91 .. .., 06 39 98 .. ..)", institution, log);
    }

    private static void Report(string value, string form, Institution institution, ProblemLog log)
    {
        log.Error(institution.File, 0, institution.IsSample
            ? $"'{value}' could be somebody's: a sample has {form}"
            : $"'{value}' is nobody's: write the real one, or `sample: true`");
    }

    private static IEnumerable<string> Addresses(Institution institution) =>
    [
        institution.Page!.Url.Host,
        .. institution.Origins.Select(origin => new Uri(origin).Host),
        .. Reaches(institution).Select(reach => reach.Page?.Host).OfType<string>(),
        .. Reaches(institution).Select(reach => reach.Email?[(reach.Email.IndexOf('@', StringComparison.Ordinal) + 1)..]).OfType<string>(),
        .. institution.Events.SelectMany(local => new[] { local.Link?.Host, local.Register?.Host }).OfType<string>(),
    ];

    private static IEnumerable<Reach> Reaches(Institution institution)
    {
        var reaches = institution.Contacts.Select(contact => contact.Reach);
        return institution.Referent is { } referent ? reaches.Append(referent) : reaches;
    }

    private static bool IsExample(string host) => host == "example.org" || host.EndsWith(".example.org", StringComparison.OrdinalIgnoreCase);

    private static bool IsNobodys(string phone) =>
        Nobodys.Any(start => phone.Replace(" ", "", StringComparison.Ordinal).StartsWith(start, StringComparison.Ordinal));
}
