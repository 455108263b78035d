using System.Collections.Concurrent;

namespace StudentHealth.Knowledge;

/// <summary>
/// Finds the phrases of knowledge/safety in a message. Its language does not matter, and it may mix them. Linear in the length
/// of the message; safe to use from many threads.
/// </summary>
internal sealed class SafetyPhraseFinder
{
    private const int WindowLength = SafetyScanner.LongestText;
    private const int WindowOverlap = 120;

    private readonly SafetyPhrases _phrases;
    private readonly Spellings[] _spellings;
    private readonly ConcurrentBag<SafetyScanner> _scanners = [];

    private SafetyPhraseFinder(SafetyPhrases phrases, Spellings[] spellings) => (_phrases, _spellings) = (phrases, spellings);

    /// <summary>Reads the phrases of a knowledge directory.</summary>
    /// <exception cref="KnowledgeException">A file of phrases is missing or broken.</exception>
    public static SafetyPhraseFinder Load(string directory)
    {
        directory = Path.GetFullPath(directory);
        var log = new ProblemLog(directory);
        var symbols = new SafetySymbols();
        var reader = new SafetyPatternReader(symbols, log);
        var spellings = LanguageCodes.All
            .Select(language => Spellings.Read(Path.Combine(directory, "language", $"spellings.{language.Code()}.txt"), log))
            .ToArray();
        foreach (var language in LanguageCodes.All)
            reader.Read(Path.Combine(directory, "safety", $"phrases.{language.Code()}.txt"), spellings[(int)language]);
        var neverTypos = Path.Combine(directory, "safety", "never-typos.txt");
        if (File.Exists(neverTypos))
        {
            foreach (var (word, _) in ContentFiles.Entries(neverTypos))
                symbols.AddNeverTypo(word);
        }

        symbols.LearnSlips();
        var problems = log.Sorted();
        return problems.Count == 0 ? new SafetyPhraseFinder(Index(reader, symbols), spellings) : throw new KnowledgeException(problems);
    }

    public SafetyFinding Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_scanners.TryTake(out var scanner))
            scanner = new SafetyScanner(_phrases);
        SafetyPattern? gravest = null;
        var isCalm = false;
        for (var start = 0; gravest is not { Section: SafetySection.Emergency, IsWeak: false }; start += WindowLength - WindowOverlap)
        {
            var window = text.AsSpan(start, Math.Min(WindowLength, text.Length - start));
            foreach (var spellings in _spellings)
            {
                gravest = Graver(gravest, scanner.Scan(window, spellings));
                isCalm |= scanner.IsCalm;
            }

            if (start + WindowLength >= text.Length)
                break;
        }

        _scanners.Add(scanner);
        return new SafetyFinding(gravest, isCalm);
    }

    // A certain phrase before a weak one, then an emergency before distress.
    private static SafetyPattern? Graver(SafetyPattern? one, SafetyPattern? other) =>
        other is null || (one is not null && (one.IsWeak, one.Section).CompareTo((other.IsWeak, other.Section)) <= 0) ? one : other;

    private static SafetyPhrases Index(SafetyPatternReader reader, SafetySymbols symbols)
    {
        SafetyIndex Of(SafetySection section) => new(reader.Patterns.Where(pattern => pattern.Section == section), symbols.Count);
        return new SafetyPhrases
        {
            Symbols = symbols,
            Emergency = Of(SafetySection.Emergency),
            Distress = Of(SafetySection.Distress),
            Calm = Of(SafetySection.Calm),
            Ordinary = reader.Ordinary,
            Fillers = reader.Fillers,
        };
    }
}

/// <summary>What the phrases say about a message.</summary>
/// <param name="Phrase">The gravest one, a certain one before a weak one; null where there is none.</param>
/// <param name="IsCalm">Whether an alarming word stands in a phrase where it means nothing.</param>
internal readonly record struct SafetyFinding(SafetyPattern? Phrase, bool IsCalm)
{
    public bool IsCertain => Phrase is { IsWeak: false };

    public bool IsWeak => Phrase is { IsWeak: true };
}
