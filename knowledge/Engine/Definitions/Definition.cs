namespace StudentHealth.Knowledge;

/// <summary>What a word of the procedures means: an entry of definitions.yaml.</summary>
public sealed class Definition
{
    private readonly IReadOnlyDictionary<Language, string> _titles;
    private readonly IReadOnlyDictionary<Language, string> _texts;

    internal Definition(string id, IReadOnlyDictionary<Language, string> titles, IReadOnlyDictionary<Language, string> texts, TopicId topic, bool topicAnswers)
    {
        Id = id;
        _titles = titles;
        _texts = texts;
        Topic = topic;
        TopicAnswers = topicAnswers;
    }

    /// <summary>That of glossary.csv where the term is there too.</summary>
    public string Id { get; }

    /// <summary>The topic about the term, or the one that says more.</summary>
    public TopicId Topic { get; }

    /// <summary>The topic is about this very thing: what it says is the answer.</summary>
    public bool TopicAnswers { get; }

    public string Title(Language language) => _titles[language];

    /// <summary>One or two sentences without figures.</summary>
    public string Text(Language language) => _texts[language];
}
