using StudentHealth.Dialogs.Words;
using StudentHealth.Knowledge;

namespace StudentHealth.Dialogs.Definitions;

/// <summary>How students ask what a word means, in <see cref="SpokenForm"/>, and how they are told.</summary>
public sealed class DefinitionWording
{
    private static readonly InEachLanguage<DefinitionWording> Wording = WordingFile.Read("Definitions", file => new DefinitionWording(file));

    internal DefinitionWording(WordingFile file)
    {
        Answer = file.Phrase("answer");
        Asked = [.. file.List("asked").Select(pattern => pattern.Split('_')).Select(parts => (SpokenForm.Of(parts[0]), SpokenForm.Of(parts[^1]))).Distinct()];
        Articles = [.. file.List("articles").Select(SpokenForm.Of)];
        Around = [.. file.List("around").Select(SpokenForm.Of)];
    }

    public static IReadOnlyList<DefinitionWording> All => Wording.All;

    public Phrase Answer { get; }

    /// <summary>What stands before the word and behind it; empty for nothing.</summary>
    public IReadOnlyList<(string Before, string Behind)> Asked { get; }

    public IReadOnlyList<string> Articles { get; }

    /// <summary>Courtesies and connecting words at the ends of the message.</summary>
    public IReadOnlyList<string> Around { get; }

    public static DefinitionWording In(Language language) => Wording[language];
}
