namespace StudentHealth.Knowledge;

/// <summary>Reads a message into words, as each language spells them, with the concepts that they stand for.</summary>
internal sealed class MessageReader
{
    private readonly Spellings[] _spellings;

    private MessageReader(Spellings[] spellings, Concepts concepts, Joints joints) => (_spellings, Concepts, Joints) = (spellings, concepts, joints);

    public Concepts Concepts { get; }

    public Joints Joints { get; }

    public static MessageReader Load(string directory, ProblemLog log) => new(
        [.. LanguageCodes.All.Select(language => Spellings.Read(Path.Combine(directory, "language", $"spellings.{language.Code()}.txt"), log))],
        Concepts.Read(directory, log),
        Joints.Read(Path.Combine(directory, "language", "joints.txt"), log));

    public Spellings SpellingsOf(Language language) => _spellings[(int)language];

    /// <param name="text">The message.</param>
    /// <param name="language">Whose spellings are put right.</param>
    /// <param name="words">Where the words go.</param>
    /// <param name="lexicons">What misspelt words are put right to; null while the lexicons themselves are learned.</param>
    public void Read(ReadOnlySpan<char> text, Language language, MessageWords words, Lexicons? lexicons = null) =>
        words.Read(text, _spellings[(int)language], lexicons?.Of(language));
}
