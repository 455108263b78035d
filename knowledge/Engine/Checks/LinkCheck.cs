namespace StudentHealth.Knowledge;

/// <summary>Links are whole, lead to official sites, and say where they lead.</summary>
internal static class LinkCheck
{
    /// <summary>Words that say nothing to somebody who hears only the links of a page.</summary>
    private static readonly string[] Pointless = ["here", "click here", "this link", "this page", "link", "ici", "cliquez ici", "ce lien", "cette page", "lien", "aqui", "haz clic aqui", "este enlace", "esta pagina", "enlace"];

    public static HashSet<string> OfficialSites(KnowledgeBase knowledge) =>
        knowledge.Sources.Values.Where(source => source.Official).Select(source => Site(source.Url)).ToHashSet(StringComparer.Ordinal);

    public static void Run(TopicText text, IReadOnlySet<string> officialSites, ProblemLog log) =>
        Run(text.Lines, text.File, 1, officialSites, log);

    /// <param name="firstLine">Where the lines begin in the file.</param>
    public static void Run(IReadOnlyList<string> lines, string file, int firstLine, IReadOnlySet<string> officialSites, ProblemLog log)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var link in AnswerLink.In(lines[i]))
                Check(link, officialSites, reason => log.Error(file, firstLine + i, reason));
            var bare = AnswerLink.TextOnly(lines[i]);
            if (bare.Contains("https://", StringComparison.OrdinalIgnoreCase) || bare.Contains("http://", StringComparison.OrdinalIgnoreCase))
                log.Error(file, firstLine + i, "an address in the prose: write [what it is](https://...)");
        }
    }

    private static void Check(AnswerLink link, IReadOnlySet<string> officialSites, Action<string> report)
    {
        if (!link.Address.StartsWith("https://", StringComparison.Ordinal) || link.Url is not { } url || link.Address.Any(char.IsWhiteSpace))
        {
            report($"the link '{link.Address}' is not whole: write it with https://");
            return;
        }

        if (url.UserInfo.Length > 0 || !url.IsDefaultPort || url.Host.EndsWith('.') || !url.Host.Contains('.', StringComparison.Ordinal))
            report($"the link '{link.Address}' names a user, a port or no public site: write https://, the site and the page");
        else if (!officialSites.Contains(Site(url)))
            report($"the link '{link.Address}' leads to no official site: link to one, or write the page into sources.yaml with `official: true`");
        if (Pointless.Contains(WordFolder.Words(link.Text)) || WordFolder.Words(link.Text).Length == 0)
            report($"the words of the link '{link.Text}' do not say where it leads: name the page or the site");
    }

    /// <summary>What one owner answers for: `ameli.fr`, and `gouv.fr` for all of the State.</summary>
    internal static string Site(Uri url)
    {
        var labels = url.Host.TrimEnd('.').Split('.');
        return string.Join('.', labels.TakeLast(labels is [.., "gov" or "ac" or "co", "uk"] && labels.Length > 2 ? 3 : 2)).ToLowerInvariant();
    }
}
