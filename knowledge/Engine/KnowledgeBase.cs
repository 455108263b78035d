namespace StudentHealth.Knowledge;

/// <summary>The content: what is said, the facts in it, and where they were read. Read once, then only looked at.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<TopicId, Topic> _topics;

    private readonly IReadOnlyList<ExampleQuestion>[] _outOfScope;

    private KnowledgeBase(string directory, IReadOnlyList<Topic> topics, FactBook facts, IReadOnlyDictionary<string, Source> sources, MessageReader reader, Calibration calibration, IReadOnlyList<ExampleQuestion>[] outOfScope, CaisseTable caisses, PlaceFinder places, DefinitionBook definitions)
    {
        Definitions = definitions;
        Caisses = caisses;
        Places = places;
        Reader = reader;
        Calibration = calibration;
        _outOfScope = outOfScope;
        ContentDirectory = directory;
        Topics = topics;
        Facts = facts;
        Sources = sources;
        _topics = topics.ToDictionary(topic => topic.Id);
    }

    /// <summary>`knowledge` beside the assembly: the content travels with it.</summary>
    public static string DefaultDirectory { get; } = Path.Combine(AppContext.BaseDirectory, "knowledge");

    /// <summary>Where it was read from.</summary>
    public string ContentDirectory { get; }

    /// <summary>Sorted by id.</summary>
    public IReadOnlyList<Topic> Topics { get; }

    public FactBook Facts { get; }

    /// <summary>By id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>What the words of the procedures mean.</summary>
    public DefinitionBook Definitions { get; }

    /// <summary>Which caisse belongs to which department.</summary>
    public CaisseTable Caisses { get; }

    /// <summary>Finds the places that a message names.</summary>
    public PlaceFinder Places { get; }

    /// <summary>Sorted by key.</summary>
    public IReadOnlyList<Institution> Institutions { get; private init; } = [];

    internal MessageReader Reader { get; }

    internal IReadOnlyList<TwoQuestionExample> TwoQuestions { get; private init; } = [];

    internal Calibration Calibration { get; }

    internal CutModel Cuts { get; private init; } = new();

    /// <summary>Messages that no topic answers.</summary>
    internal IReadOnlyList<ExampleQuestion> OutOfScope(Language language) => _outOfScope[(int)language];

    /// <summary>Reads and checks the content of a directory that has the form of knowledge/README.md.</summary>
    /// <exception cref="KnowledgeException">Something is wrong; the message lists all of it with file and line.</exception>
    public static KnowledgeBase Load(string directory)
    {
        directory = Path.GetFullPath(directory);
        var log = new ProblemLog(directory);
        var sources = SourceReader.Read(Path.Combine(directory, "sources.yaml"), log);
        var institutionFiles = InstitutionFile.OpenAll(Path.Combine(directory, "institutions"), sources, log);
        var facts = FactReader.Read(Path.Combine(directory, "facts"), institutionFiles.SelectMany(file => file.Facts()), sources, log);
        var reader = new TopicReader(sources, facts, log);
        var folders = ContentFiles.Folders(Path.Combine(directory, "topics")).SelectMany(ContentFiles.Folders).ToList();
        if (folders.Count == 0)
            log.Error(Path.Combine(directory, "topics"), 0, "no topic: write each in a folder topics/<area>/<topic>, and look whether this is the knowledge directory");
        var topics = folders.Select(reader.Read).OfType<Topic>().OrderBy(topic => topic.Id.Value, StringComparer.Ordinal).ToList();

        var words = MessageReader.Load(directory, log);
        var outOfScope = LanguageCodes.All
            .Select(language => TopicReader.Examples(Path.Combine(directory, "out-of-scope", $"examples.{language.Code()}.txt"), log))
            .ToArray();

        var calibration = Calibration.Read(Path.Combine(directory, "language", "calibration.txt"), log);
        var cuts = CutModel.Read(Path.Combine(directory, "language", "cuts.txt"), log);

        var caisses = CaisseTableReader.Read(Path.Combine(directory, "caisses.csv"), sources, log);
        var places = PlaceFinder.Load(directory, caisses, log);

        var institutionReader = new InstitutionReader(facts, topics.Select(topic => topic.Id).ToHashSet(), caisses, log);
        var institutions = institutionFiles.Select(institutionReader.Read).OfType<Institution>().ToList();
        var definitions = DefinitionReader.Read(directory, [.. folders.Select(TopicHeadReader.IdOf)], log);

        var twoQuestions = TwoQuestionExamples.Read(directory, topics.Select(topic => topic.Id).ToHashSet(), log);

        var problems = log.Sorted();
        return problems.Count == 0
            ? new KnowledgeBase(directory, topics, facts, sources, words, calibration, outOfScope, caisses, places, definitions) { Institutions = institutions, TwoQuestions = twoQuestions, Cuts = cuts }
            : throw new KnowledgeException(problems);
    }

    /// <summary>Null where no file has the key, and for no key.</summary>
    public Institution? FindInstitution(string? key) => Institutions.FirstOrDefault(institution => institution.Key == key);

    public Topic? FindTopic(TopicId id) => _topics.GetValueOrDefault(id);

    /// <summary>What a student in that situation is told that day.</summary>
    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public Answer Answer(TopicId id, Language language, Situation situation, DateOnly today)
    {
        var topic = FindTopic(id) ?? throw new KeyNotFoundException($"There is no topic '{id}' in knowledge/topics.");
        var answer = topic.Answer(Facts, language, situation, today);
        return answer with { Related = [.. answer.Related.Where(_topics.ContainsKey)] };
    }

    /// <summary>The same, with what the institution adds.</summary>
    /// <param name="institution">Null adds nothing.</param>
    /// <exception cref="KeyNotFoundException">There is no such topic.</exception>
    public Answer Answer(TopicId id, Language language, Situation situation, DateOnly today, Institution? institution) =>
        Answer(id, language, situation, today) with { Local = institution is null ? null : FindLocalPart(institution, id, language, today) };

    /// <summary>What the institution adds to the topic's answer that day; null where it adds nothing.</summary>
    public LocalPart? FindLocalPart(Institution institution, TopicId id, Language language, DateOnly today) =>
        LocalComposer.Compose(institution, id, Facts, language, today);
}
