namespace StudentHealth.Knowledge;

/// <summary>An address that a student may follow, and everywhere that it stands.</summary>
public sealed record ContentLink(Uri Url, IReadOnlyList<ContentPlace> Places)
{
    /// <summary>Of the answers and the sources, each once, sorted.</summary>
    public static IReadOnlyList<ContentLink> In(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return
        [
            .. knowledge.Topics.SelectMany(topic => LanguageCodes.All.Select(topic.Text)).SelectMany(text => In(text, knowledge.ContentDirectory))
                .Concat(knowledge.Sources.Values.Where(source => knowledge.FindInstitution(source.Id) is null).Select(source => (source.Url, source.Place)))
                // Nobody answers at the addresses of a sample.
                .Concat(knowledge.Institutions.Where(institution => !institution.IsSample)
                    .SelectMany(institution => institution.Addresses.Select(address => (Url: address, institution.Page!.Place))))
                .GroupBy(link => link.Url.AbsoluteUri, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new ContentLink(group.First().Url, [.. group.Select(link => link.Place)])),
        ];
    }

    private static IEnumerable<(Uri Url, ContentPlace Place)> In(TopicText text, string root)
    {
        var file = Path.GetRelativePath(root, text.File).Replace('\\', '/');
        for (var i = 0; i < text.Lines.Count; i++)
        {
            foreach (var link in AnswerLink.In(text.Lines[i]))
            {
                if (link.Url is { } url)
                    yield return (url, new ContentPlace(file, i + 1));
            }
        }
    }
}
