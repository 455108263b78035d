namespace StudentHealth.Knowledge;

/// <summary>Counts the words of each language: the content's own text, everyday words, and samples of other languages.</summary>
internal sealed class LanguageTraining
{
    /// <summary>How often an everyday word stands in the language's texts, at least: as a share, so that it weighs as much however many texts there are.</summary>
    private const float EverydayWord = 5f / 10_000;
    private const float ShortSpelling = 1f / 10_000;

    /// <summary>Our three languages first, in their order, then the others.</summary>
    public required IReadOnlyList<Dictionary<string, float>> Counts { get; init; }

    public static LanguageTraining Read(KnowledgeBase knowledge)
    {
        var counts = LanguageCodes.All.Select(language => OurWords(knowledge, language)).ToList();
        foreach (var file in ContentFiles.In(Path.Combine(knowledge.ContentDirectory, "language", "others"), "*.txt"))
        {
            var words = New();
            foreach (var (text, _) in ContentFiles.Entries(file))
                Count(text, 1, words);
            counts.Add(words);
        }

        return new LanguageTraining { Counts = counts };
    }

    private static Dictionary<string, float> OurWords(KnowledgeBase knowledge, Language language)
    {
        var words = New();
        foreach (var example in knowledge.Topics.SelectMany(topic => topic.Examples(language)).Concat(knowledge.OutOfScope(language).Select(message => message.Text)))
            Count(example, 1, words);
        foreach (var topic in knowledge.Topics)
        {
            foreach (var piece in topic.Text(language).Parts.SelectMany(part => part.Text.Sentences).SelectMany(sentence => sentence.Pieces))
                Count(piece.Words ?? "", 0.5f, words);
        }

        // Somebody who writes in a second language mixes in everyday words of another: they are that language's all the same.
        var everyday = Everyday(knowledge, language);
        foreach (var other in LanguageCodes.All.Where(other => other != language).SelectMany(other => Everyday(knowledge, other).Keys))
        {
            if (!everyday.ContainsKey(other))
                words.Remove(other);
        }

        var all = words.Values.Sum();
        foreach (var word in knowledge.Reader.SpellingsOf(language).Wrong)
            Count(word, ShortSpelling * all, words);
        foreach (var (word, times) in everyday)
            Add(word, times * EverydayWord * all, words);
        return words;
    }

    private static Dictionary<string, float> Everyday(KnowledgeBase knowledge, Language language)
    {
        var words = New();
        var path = Path.Combine(knowledge.ContentDirectory, "language", $"words.{language.Code()}.txt");
        foreach (var (text, _) in File.Exists(path) ? ContentFiles.Entries(path) : [])
            Count(text, 1, words);
        return words;
    }

    private static Dictionary<string, float> New() => new(StringComparer.Ordinal);

    // Students leave accents out: each word counts as written and without them.
    private static void Count(string text, float weight, Dictionary<string, float> words)
    {
        Span<char> lower = stackalloc char[LanguageWords.LongestWord];
        var at = 0;
        while (LanguageWords.Next(text, ref at, lower, out var length))
        {
            var word = lower[..length];
            Add(word.ToString(), weight, words);
            var plain = WordFolder.Words(word.ToString());
            if (!plain.AsSpan().SequenceEqual(word))
                Add(plain, weight, words);
        }
    }

    private static void Add(string word, float weight, Dictionary<string, float> words) =>
        words[word] = words.GetValueOrDefault(word) + weight;
}
