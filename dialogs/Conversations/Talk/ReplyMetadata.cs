using StudentHealth.Dialogs.Schema;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Talk;

/// <summary>What the reply answers: the topics, or those it offers to choose from, and the sources.</summary>
public sealed class ReplyMetadata
{
    private readonly List<TopicId> _about = [];
    private readonly List<TopicId> _mentions = [];
    private readonly List<Claim> _citation = [];

    /// <summary>The reply answers the topic, or is the first of the dialog that it starts.</summary>
    public void About(TopicId topic)
    {
        if (!_about.Contains(topic))
            _about.Add(topic);
    }

    /// <summary>The reply asks whether this is meant.</summary>
    public void Mention(TopicId topic) => _mentions.Add(topic);

    public void Cite(IEnumerable<Claim> claims) => _citation.AddRange(claims);

    internal SchemaMessage ToSchema() => new()
    {
        About = _about.Count == 0 ? null : [.. _about.Select(DefinedTerm.Of)],
        Mentions = _mentions.Count == 0 ? null : [.. _mentions.Select(DefinedTerm.Of)],
        Citation = _citation.Count == 0 ? null : [.. _citation],
    };
}
